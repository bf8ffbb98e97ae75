import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** The OpenAPI document, written by the code itself. */
export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setTitle('Fallnetz')
    .setDescription('Fallmanagement für das Kommunale Integrationsmanagement. Fehler: application/problem+json.')
    .setVersion('1')
    .addCookieAuth('fallnetz_session')
    .build();
  return sortEnums(SwaggerModule.createDocument(app, about));
}

/** The compiler lists the members of a union in the order it met them, which differs from build to build. */
function sortEnums(document: OpenAPIObject): OpenAPIObject {
  const sort = (key: string, value: unknown) =>
    key === 'enum' && Array.isArray(value) ? [...(value as unknown[])].sort() : value;
  return JSON.parse(JSON.stringify(document), sort) as OpenAPIObject;
}

/** Serves the document at /api/openapi.json and a page to read it at /api/docs. */
export function serveOpenApi(app: NestFastifyApplication): void {
  // As YAML it would take a tenth of a second of everybody's time, for whoever asks.
  const raw: ['json'] = ['json'];
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), { jsonDocumentUrl: 'api/openapi.json', raw });
}
