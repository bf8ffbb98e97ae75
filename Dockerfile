# Image of api, worker and the commands; PostgreSQL and Redis come from docker-compose.yml.
FROM node:24-slim AS build
WORKDIR /fallnetz
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 FALLNETZ_FILES_DIR=/var/lib/fallnetz/files
# A new volume takes over the owner of the folder it is mounted on.
RUN mkdir -p /var/lib/fallnetz/files && chown node:node /var/lib/fallnetz/files && chmod 700 /var/lib/fallnetz/files
WORKDIR /fallnetz
COPY --from=build /fallnetz/package.json ./
COPY --from=build /fallnetz/node_modules node_modules
COPY --from=build /fallnetz/scripts scripts
COPY --from=build /fallnetz/dist dist
USER node
EXPOSE 3000
CMD ["node", "dist/apps/api/src/main.js"]
