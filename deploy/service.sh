#!/bin/bash
# A service in its container: `run` starts it, `train` makes the cache from which its classes are mapped (JEP 483).
# The store-service's alone has `rebuild`: it fills a new archive beside the one that is served.
set -euo pipefail
cache=service.aot
# the same for both, or the cache does not fit
# half of the container's memory for the heap, as the rest of a service takes some 200 MB; it begins small
java=(java -XX:+UseSerialGC -XX:InitialRAMPercentage=16 -XX:MaxRAMPercentage=50 -Xmn48m -XX:SurvivorRatio=2
  -XX:MetaspaceSize=128m -XX:TrimNativeHeapInterval=5000 -Djdk.nio.maxCachedBufferSize=131072 -XX:+ExitOnOutOfMemoryError
  --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow
  --add-opens=java.base/java.lang=ALL-UNNAMED)

answers() { (exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET %s HTTP/1.0\r\n\r\n' "$1" >&3 && cat <&3) 2> /dev/null; }

# Starts it without a log and an archive, has it serve a little, and ends it.
train() {
  QUARKUS_HTTP_PORT=8080 "${java[@]}" -XX:AOTCacheOutput=$cache -jar quarkus-run.jar &
  local service=$! second
  for second in {1..60}; do
    if answers /q/health/live | grep -q UP; then break; fi
    sleep 1
  done
  for path in /q/metrics /q/health/ready /articles /submissions/00000000-0000-0000-0000-000000000000; do answers $path || true; done > /dev/null
  kill $service
  wait $service || true
  [ -s $cache ]
}

case $1 in
  train) train ;;
  rebuild) exec java -Xmx64m -XX:+UseSerialGC -cp 'app/*:lib/main/*:lib/boot/*' dev.newslog.store.rebuild.RebuildCommand "${@:2}" ;;
  run) exec "${java[@]}" -XX:AOTCache=$cache -jar quarkus-run.jar ;;
esac
