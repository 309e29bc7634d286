{{- /* Fields of a pod's spec, at its indentation; nothing if the platform sets none. */}}
{{- define "infra.scheduling" -}}
{{- $pods := .Values.pods | default dict -}}
{{- with $pods.imagePullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . | quote }}
  {{- end }}
{{- end }}
{{- with $pods.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with $pods.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end }}
