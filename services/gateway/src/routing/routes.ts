/** The services behind the gateway: each is the audience of its tokens. */
export const SERVICES = ['partners', 'agreements', 'actions', 'monitoring'] as const;
export type ServiceName = (typeof SERVICES)[number];

/** Who owns which resource below /api. */
export const ROUTES: Readonly<Record<string, ServiceName>> = {
  organisations: 'partners',
  regions: 'partners',
  affairs: 'partners',
  'mapping-entries': 'partners',
  matches: 'partners',

  agreements: 'agreements',
  procedures: 'agreements',
  documents: 'agreements',
  imports: 'agreements',

  'action-plans': 'actions',
  'action-templates': 'actions',
  actions: 'actions',
  milestones: 'actions',
  evidence: 'actions',
  'change-requests': 'actions',
  obstacles: 'actions',
  reports: 'actions',
  fundings: 'actions',
  deviations: 'actions',
  'budget-gaps': 'actions',
  'plan-links': 'actions',
  indicators: 'actions',
  evaluations: 'actions',
  'update-requests': 'actions',

  portfolio: 'monitoring',
  exports: 'monitoring',
  public: 'monitoring',
  assessments: 'monitoring',
  feed: 'monitoring',
  live: 'monitoring',
};

// "." and "..", plain or percent-encoded, beside either slash.
const CLIMBING = /(^|[/\\]|%2f|%5c)(\.|%2e){1,2}([/\\]|%2f|%5c|$)/i;

/** The service that a path belongs to; one that climbs out of its resource, however spelled, belongs to nobody. */
export function serviceFor(path: string): ServiceName | undefined {
  const resource = path.split('/')[2] ?? '';
  return !CLIMBING.test(path) && Object.hasOwn(ROUTES, resource) ? ROUTES[resource] : undefined;
}

/** What anybody may read without signing in: it is passed on without a caller. */
export const isOpenToAll = (path: string): boolean => path.split('/')[2] === 'public';

/** The base URL of each service. */
export type ServiceUrls = Readonly<Record<ServiceName, string>>;

export const serviceUrlsOf = (config: {
  PARTNERS_URL: string;
  AGREEMENTS_URL: string;
  ACTIONS_URL: string;
  MONITORING_URL: string;
}): ServiceUrls => ({
  partners: config.PARTNERS_URL,
  agreements: config.AGREEMENTS_URL,
  actions: config.ACTIONS_URL,
  monitoring: config.MONITORING_URL,
});
