/** What ACM calls a certificate, in every partition of AWS. */
export const certificateArn =
  /^arn:aws[a-z-]*:acm:[a-z0-9-]+:\d{12}:certificate\/[A-Za-z0-9-]+$/;
