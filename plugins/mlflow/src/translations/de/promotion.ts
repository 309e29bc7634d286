import type { promotionMessages as english } from '../promotion';
import type { Translation } from '../Translation';

export const promotionMessages = {
  promotion: {
    action: 'Umsetzen',
    actionLabel: '{{alias}} von {{model}} umsetzen',
    pointHere: '{{alias}} hierher setzen',
    pointHereLabel: '{{alias}} auf Version {{version}} setzen',
    title: '{{alias}} von {{model}} umsetzen',
    now: 'Er zeigt jetzt auf Version {{version}}.',
    nowhere: 'Er zeigt jetzt auf keine Version.',
    loading: 'Die Versionen werden gelesen',
    version: 'Version, auf die er gesetzt wird',
    versionOption: 'Version {{version}}, {{when}}',
    versionOptionPlain: 'Version {{version}}',
    notReady: 'Version {{version}}, {{status}}',
    required: 'Pflichtfeld',
    choose: 'Version wählen',
    moreVersions: 'Aufgeführt sind die neuesten hundert.',
    rollBack: 'Zurück zu Version {{version}}',
    conditions: 'Bedingungen',
    checking: 'Die Bedingungen werden geprüft',
    noConditions: 'Für diesen Alias sind keine festgelegt.',
    result: {
      passed: 'erfüllt',
      failed: 'nicht erfüllt',
      waived: 'ausgesetzt',
    },
    reason: 'Begründung',
    reasonHint: 'Sie ist im Verlauf zu lesen.',
    submit: 'Auf Version {{version}} setzen',
    submitNone: 'Umsetzen',
    ask: 'Um Freigabe bitten',
    failed: 'Es wurde nichts umgesetzt',
    failedUnknown:
      'Das Portal hat nicht geantwortet. Sehen Sie im Verlauf nach, bevor Sie es erneut versuchen.',
    outcome: {
      moved: 'Umgesetzt',
      'lost-race': 'Umgesetzt, und sogleich von jemand anderem weitergesetzt',
      unknown: 'MLflow sagte nicht, ob er umgesetzt wurde',
    },
    asked:
      'Die Bitte ist gestellt. Eine andere Person kann sie freigeben; sie läuft {{when}} ab.',
    done: 'Fertig',
  },
  promotionRequest: {
    title: 'Wartet auf eine zweite Person',
    description: 'bat {{when}}, ihn auf Version {{version}} zu setzen.',
    reason: '„{{reason}}“',
    expires: 'Läuft {{when}} ab.',
    approve: 'Freigeben und umsetzen',
    reject: 'Ablehnen',
    withdraw: 'Zurückziehen',
    rejectReason: 'Warum nicht',
    own: 'Worum Sie bitten, muss eine andere Person freigeben.',
  },
} as const satisfies Translation<typeof english>;
