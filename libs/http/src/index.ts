export { AUTHENTICATE, type Authenticate } from './access/access.guard';
export { bearerToken } from './access/bearer-token';
export { demand } from './access/demand';
export { Permit, Public, type RouteAccess, type RouteSubject } from './access/permit.decorator';
export { CurrentCaller, CurrentOrigin, IfMatch } from './access/request.decorator';
export { checkRoutes, routesOf, type Route } from './access/routes';
export { DailyTimer } from './demo-clock/daily-timer';
export { DemoClock } from './demo-clock/demo-clock';
export { READINESS, Readiness, type ReadinessCheck } from './health/readiness';
export { httpModule, type HttpModuleOptions } from './http.module';
export { METRICS, Metrics, type MetricsSource, type Reading } from './metrics/metrics';
export { AnsweredElsewhere } from './idempotency/answer-once';
export { openApiOf } from './openapi/openapi';
export { decodeCursor, encodeCursor, pageOf, type Keyset } from './pages/cursor';
export type { Page } from './pages/page';
export { PageQuery } from './pages/page-query.dto';
export { refusalOf } from './problems/failures';
export { languageOf, type Language } from './problems/language';
export { problemHeaders, problemOf, type Problem } from './problems/problem';
export { LOGGER, serviceLogger } from './request/logger';
export {
  CORRELATION_HEADER,
  correlationIdOf,
  currentCorrelationId,
  type NyataRequest,
} from './request/request';
export { createService, type AppOptions } from './service/create-service';
export { startService, type ServiceOptions } from './service/start-service';
export { CLOCK, DATABASE, type PublicOrigin } from './tokens';
export { CurrentUpload, Upload } from './uploads/upload.decorator';
export { UPLOADS, type StoredUpload, type Uploads } from './uploads/uploads';
export { IsBusinessDate, IsId, IsInstant, IsText } from './validation/fields.decorator';
export { httpVariables, type HttpConfig } from './variables';
export type { Clock } from '@nyata/kernel';
