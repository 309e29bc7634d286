const DIGITS =
  '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~';
const GROUP_BYTES = 4;
const GROUP_DIGITS = 5;

/** Git's base 85: every four bytes, filled up with zeros, as five digits. */
export function base85(bytes: Buffer): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += GROUP_BYTES) {
    const group = Buffer.alloc(GROUP_BYTES);
    bytes.copy(group, 0, start, start + GROUP_BYTES);
    let value = group.readUInt32BE();
    let digits = '';
    for (let digit = 0; digit < GROUP_DIGITS; digit++) {
      digits = DIGITS[value % 85] + digits;
      value = Math.floor(value / 85);
    }
    text += digits;
  }
  return text;
}
