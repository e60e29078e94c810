# Functions of the measurements that need a portal; sourced by their run, which sets $root.
here=$root
. "$root/marketplace-web/src/main/server/launch.sh"
export HUB_DEMO_PASSWORD="password of the measurements"

bench_built() {
  java_of_17
  local jar="$root/benchmarks/target/hub-benchmarks.jar"
  if stale "$jar" "$root/pom.xml" "$root/benchmarks/src" "$root/sdk-java" "$root/openapi"; then
    build benchmarks
    touch "$jar"
  fi
  prepare_server
}

bench_java() { java -Xmx256m -cp "$root/benchmarks/target/hub-benchmarks.jar:$root/benchmarks/target/lib/*" "fr.healthdatahub.benchmarks.$1" "${@:2}"; }

# portal_start HOME : sets $url and $launcher.
portal_start() {
  local port output="$1.out"
  port=$(free_port)
  url="http://127.0.0.1:$port"
  : >"$output"
  HUB_BUILT=true "$root/hub" run --port "$port" --home "$1" >"$output" &
  launcher=$!
  trap 'kill -TERM "$launcher" 2>/dev/null' EXIT
  while ! grep -q '^Hub ready' "$output"; do
    kill -0 "$launcher" 2>/dev/null || die "the portal of the measurement did not start"
    sleep 0.02
  done
}

portal_stop() {
  kill -TERM "$launcher"
  wait "$launcher" || true
  trap - EXIT
}

# now : seconds with microseconds, without starting a process.
now() { local t=$EPOCHREALTIME; echo "${t/,/.}"; }
