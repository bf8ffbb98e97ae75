/* Written by hand until the API describes itself: only what the session needs. */
export interface Session {
  csrfToken: string;
  user: {
    id: string;
    name: string;
    locale: string;
    organisation: { id: string; name: string };
    district: { id: string; name: string };
  };
  roles: string[];
  permissions: string[];
  substituting: { userId: string; name: string; until: string }[];
  expiresAt: string;
}

type Json<T> = { headers: Record<string, unknown>; content: { 'application/json': T } };
type Empty = { headers: Record<string, unknown>; content?: never };
type None = { query?: never; header?: never; path?: never; cookie?: never };

export interface paths {
  '/api/session': {
    parameters: None;
    get: { parameters: None; requestBody?: never; responses: { 200: Json<Session> } };
    post: {
      parameters: None;
      requestBody: { content: { 'application/json': { email: string; password: string } } };
      responses: { 201: Json<Session> };
    };
    delete: { parameters: None; requestBody?: never; responses: { 204: Empty } };
  };
  '/api/sessions': {
    parameters: None;
    delete: { parameters: None; requestBody?: never; responses: { 204: Empty } };
  };
  '/api/account/locale': {
    parameters: None;
    patch: {
      parameters: None;
      requestBody: { content: { 'application/json': { locale: 'de' | 'en' } } };
      responses: { 204: Empty };
    };
  };
  '/api/notifications/unread-count': {
    parameters: None;
    get: { parameters: None; requestBody?: never; responses: { 200: Json<{ count: number }> } };
  };
}
