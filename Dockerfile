# One image a service: docker build --build-arg SERVICE=ingest-service .
# Jars that ./newslog build made are taken where they are up to date; where not, they are built here.
FROM maven:3.9.16-eclipse-temurin-25 AS build
WORKDIR /newslog
ENV MAVEN_OPTS=-Dmaven.repo.local=/maven
COPY . .
RUN --mount=type=cache,target=/maven ./newslog build --if-stale

FROM eclipse-temurin:25-jre
ARG SERVICE
RUN useradd --system --uid 10001 --home-dir /newslog newslog && install -d -o newslog /newslog
WORKDIR /newslog
COPY --from=build --chown=newslog /newslog/${SERVICE}/target/quarkus-app/ ./
COPY --chown=newslog deploy/service.sh ./
USER newslog
# classes are loaded and linked once, here, and mapped from this cache at every start
RUN ./service.sh train
EXPOSE 8080
ENV QUARKUS_HTTP_HOST=0.0.0.0 QUARKUS_HTTP_PORT=8080 QUARKUS_LOG_CONSOLE_JSON_ENABLED=true
ENTRYPOINT ["./service.sh", "run"]
