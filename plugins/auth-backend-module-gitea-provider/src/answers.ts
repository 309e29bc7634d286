import { z } from 'zod/v4';

/** Answer of `POST /login/oauth/access_token`. */
export const tokenAnswerSchema = z.object({
  access_token: z.string().min(1),
  token_type: z.string(),
  expires_in: z.number(),
  refresh_token: z.string().optional(),
});

/** Answer of `GET /api/v1/user`. */
export const userAnswerSchema = z.object({
  login: z.string(),
  full_name: z.string().optional(),
  email: z.string().optional(),
  avatar_url: z.string().optional(),
});

/** A person as Gitea knows them. */
export type GiteaUser = z.infer<typeof userAnswerSchema>;
