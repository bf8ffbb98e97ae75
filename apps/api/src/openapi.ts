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
  return SwaggerModule.createDocument(app, about);
}

/** Serves the document at /api/openapi.json and a page to read it at /api/docs. */
export function serveOpenApi(app: NestFastifyApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), { jsonDocumentUrl: 'api/openapi.json' });
}
