# The platform in a container: any API, any number of times. See docker-compose.yml.
FROM node:24-slim
WORKDIR /platform
COPY . .
# The server has no build step: Node runs the TypeScript as it is. The web application is built here, so that no container has to.
RUN npm ci --omit=dev && node portal/src/site/build-main.ts && mkdir /data && chown node /data
USER node
ENV HOST=0.0.0.0 PORT=8080 TIERLINE_HOME=/data TIERLINE_ENV=production
EXPOSE 8080
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "main.ts"]
CMD ["start"]
