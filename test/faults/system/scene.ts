import { randomUUID } from 'node:crypto';
import type { CallerAt, Reply, Service } from './caller-at';
import type { Scene } from './driver';

const PARTNERS = 12;

/** Registers the province and some partners, before anything breaks. */
export async function prepareScene(admin: CallerAt): Promise<Scene> {
  const register = async (body: object) => {
    const reply = await insist(admin, 'partners', '/api/organisations', body);
    return reply.body['organisationId'] as string;
  };
  const province = await register({
    ...{ name: `Pemerintah Provinsi ${randomUUID()}`, kind: 'PROVINCE', regionCode: '33' },
  });
  const partners: string[] = [];
  for (let n = 0; n < PARTNERS; n++)
    partners.push(await register({ name: `Mitra ${randomUUID()}`, kind: 'BUMN' }));
  return { province, partners };
}

async function insist(
  caller: CallerAt,
  service: Service,
  path: string,
  body: object,
): Promise<Reply> {
  const reply = await caller.post(service, path, body, { key: randomUUID() });
  if (reply.status !== 201)
    throw new Error(`POST ${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
  return reply;
}
