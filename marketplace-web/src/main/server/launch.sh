# Functions of the launcher; sourced by ./hub, which sets $here. Builds only what is stale.

say() { printf '%s\n' "$*" >&2; }
die() { say "hub: $*"; exit 1; }

hub_help() {
  cat <<'TEXT'
The Hub, open-source portal of the Health Data Hub.

  ./hub run [--port 8080] [--home DIR] [--no-demo] [--db jdbc:…]   start the portal
  ./hub build                                                      build what is stale, start nothing
  ./hub test                                                       run every test
  ./hub bench [NAME]                                               measure, beside the peer
  ./hub COMMAND [--help]                                           the client:
      login  logout  challenges  challenge  accept-rules  data  check
      submit  submissions  leaderboard  retry  score  status  generate  match  assign
      skills  researchers  researcher  profile  demands  demand  candidates
      propose  proposals  proposal

  run   builds what is stale, starts on 127.0.0.1 and prints the address and the demo accounts.
        --home DIR keeps database, files and keys there (default ./.hub)
        --db jdbc:postgresql://host/name?user=…&password=… uses PostgreSQL instead of H2
        --no-demo starts without demo challenges and accounts
        HUB_DEMO_PASSWORD sets the password of the demo accounts
TEXT
}

# stale TARGET SOURCE… : true when TARGET is missing or older than any source file. The build's own
# tests set HUB_BUILT: what they test is what was just built.
stale() {
  local target=$1; shift
  [ -n "${HUB_BUILT:-}" ] && [ -e "$target" ] && return 1
  [ -e "$target" ] || return 0
  [ -n "$(find "$@" -path '*/target' -prune -o -path '*/src/test' -prune -o -type f -newer "$target" -print -quit 2>/dev/null)" ]
}

# build MODULE : packages a module and what it needs, showing a line of progress a module.
build() {
  local log="$here/target/build.log" lock="$here/target/build.lock"
  mkdir -p "$here/target"
  exec 8>"$lock"
  flock 8
  say "Building $1 (first time: a few minutes)"
  # Maven leaves what came from sources that are gone, and two versions of a class do not start.
  rm -rf "$here"/{,*/}*/target/{classes,generated-sources} "$here"/openapi/target
  [ "$1" = cli ] || rm -rf "$here"/marketplace-web/target/hub
  if ! (cd "$here" && mvn -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true -pl "$1" -am package) 2>&1 | tee "$log" \
      | sed -u -n 's/^\[INFO\] Building The Hub: \(.*\) 0\.1.*\[\(.*\)\]$/  \2 \1/p' >&2; then
    grep -E '^\[ERROR\]' "$log" | head -n 20 >&2
    die "the build failed; the whole log is in $log"
  fi
  flock -u 8
}

java_of_17() {
  command -v java >/dev/null || die "no java found; install JDK 17 (apt-get install openjdk-17-jdk-headless)"
}

# Client commands need no server module and must start fast.
hub_client() {
  java_of_17
  local jar="$here/cli/target/hub-cli.jar"
  if stale "$jar" "$here/pom.xml" "$here/cli" "$here/sdk-java" "$here/openapi" "$here/challenges" "$here/sample-data-generator" "$here/affiliation"; then
    command -v mvn >/dev/null || die "no mvn found; install Maven (apt-get install maven)"
    build cli
    touch "$jar"
  fi
  local options=(-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto)
  if [ "$1" = score ]; then
    shift
    exec java "${options[@]}" -Xms8m -Xmn4m -cp "$jar:$here/cli/target/lib/*" fr.healthdatahub.cli.ScoreCommand "$@"
  fi
  case "$1" in
    # Long work on many rows: the whole compiler; a sample of any size needs 512 MB.
    generate) options=(-XX:+UseParallelGC -Xshare:auto -Xmx512m) ;;
    # Pages of Parquet are short-lived: in a small nursery they stay in the cache.
    check) options=(-XX:+UseParallelGC -Xshare:auto -Xmn48m) ;;
    match|assign) options=(-XX:+UseParallelGC -Xshare:auto) ;;
  esac
  exec java "${options[@]}" -cp "$jar:$here/cli/target/lib/*" fr.healthdatahub.cli.HubCommand "$@"
}

hub_bench() {
  if [ $# -eq 0 ]; then
    say "Measurements: $(cd "$here/benchmarks" && ls -d */ | tr -d / | grep -vx -e src -e target | tr '\n' ' ')"
    exit 0
  fi
  local name=$1; shift
  [ -x "$here/benchmarks/$name/run" ] || die "no measurement is called '$name'; ./hub bench lists them"
  exec "$here/benchmarks/$name/run" "$@"
}

hub_build() {
  java_of_17
  prepare_server
}

# A Payara root, prepared once, starts in half the time of the plain JAR.
prepare_server() {
  local root="$here/marketplace-web/target/payara" war="$here/marketplace-web/target/hub.war"
  if stale "$war" "$here/pom.xml" "$here"/{openapi,accounts,challenges,affiliation,sample-data-generator,demo,docs-site,marketplace-web}; then
    command -v mvn >/dev/null || die "no mvn found; install Maven (apt-get install maven)"
    build marketplace-web
    touch "$war"
  fi
  local server="$here/marketplace-web/target/server/payara-micro.jar"
  mkdir -p "$here/target"
  exec 7>"$here/target/server.lock"
  flock 7
  if stale "$root/ready" "$server" "$here/marketplace-web/src/main/server"; then
    rm -rf "$root"
    java -jar "$server" --rootdir "$root" --outputlauncher >"$here/target/payara.log" 2>&1 \
      || die "Payara Micro could not be prepared; see $here/target/payara.log"
    cp "$here/marketplace-web/target/server/h2.jar" "$root/runtime/h2.jar"
    rm -f "$here/marketplace-web/target/server/classes.jsa"
    touch "$root/ready"
  fi
  [ -e "$here/marketplace-web/target/server/classes.jsa" ] || archive_classes
  flock -u 7
}

# The server's classes, parsed and verified once: later starts take a third less. What a start loads
# is known from a start; without the archive everything works, only slower.
archive_classes() {
  local work="$here/target/archive" port process options server url list
  local archive="$here/marketplace-web/target/server/classes.jsa"
  say "Preparing the server (once, about a minute)"
  rm -rf "$work"
  mkdir -p "$work"/{keys,logs,run}
  list="$work/classes.lst"
  port=$(free_port)
  server_root "$work" 127.0.0.1
  options+=(-XX:DumpLoadedClassList="$list")
  start_portal "$work" "$port" false "$(h2_address "$work")" ""
  url="http://127.0.0.1:$port/api/v1/status"
  trap 'kill -TERM "$process" 2>/dev/null; exit 143' INT TERM
  while kill -0 "$process" 2>/dev/null; do
    case "$(curl_status "$url")" in *READY*) break ;; esac
    sleep 0.2
  done
  kill -TERM "$process" 2>/dev/null || true
  wait "$process" || true
  trap - INT TERM
  unset "options[-1]"
  (cd "$work/run" && java "${options[@]}" -Xshare:dump -XX:SharedClassListFile="$list" \
    -XX:SharedArchiveFile="$archive.new" -cp server/launch-micro.jar) >"$work/logs/archive.log" 2>&1 \
    && mv -f "$archive.new" "$archive" || say "The server starts without its archive of classes; see $work/logs"
  rm -rf "$work"/{run,database}
}

free_port() {
  local port
  while port=$((20000 + RANDOM % 12000)) && (: <"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
  echo "$port"
}

# server_root HOME ADDRESS : a server root of the home's own, by links, because Payara writes into it
# while it runs. Sets $options for the JVM and $server for Payara, both to be used in HOME/run.
server_root() {
  local prepared="$here/marketplace-web/target/payara" root="$1/run/server"
  local archive="$here/marketplace-web/target/server/classes.jsa"
  rm -rf "$root"
  if ! cp -al "$prepared" "$root" 2>/dev/null; then
    # Links do not reach another file system.
    rm -rf "$root"
    cp -a "$prepared" "$root" || die "the home $1 has no space for the server"
  fi
  rm -rf "$root/config" && cp -a "$prepared/config" "$root/config"
  sed "s/\${HUB_ADDRESS}/$2/" "$here/marketplace-web/src/main/server/preboot.txt" >"$1/run/preboot.txt"
  # One compiler: on few cores the second takes half of a start, and longer than that to repay.
  options=(
    -Xmx"${HUB_MEMORY:-512m}" -XX:+UseG1GC -XX:TieredStopAtLevel=1 -XX:+ExitOnOutOfMemoryError -Duser.timezone=UTC -Dfile.encoding=UTF-8
    -Djava.awt.headless=true -Djava.io.tmpdir="$1/run"
  )
  [ ! -e "$archive" ] || options+=(-XX:SharedArchiveFile="$archive" -Xshare:auto)
  # By a relative name: an archive of classes serves only the class path that it was made with.
  server=(
    -jar server/launch-micro.jar --contextroot / --prebootcommandfile "$1/run/preboot.txt"
    --nocluster --disablephonehome
  )
}

demo_password() {
  local file="$home/keys/demo-password"
  if [ -n "${HUB_DEMO_PASSWORD:-}" ]; then
    password=$HUB_DEMO_PASSWORD
    [ "${#password}" -ge 12 ] || die "HUB_DEMO_PASSWORD must have at least 12 characters"
  elif [ -s "$file" ]; then
    password=$(cat "$file")
  else
    password=$(head -c 64 /dev/urandom | base64 | tr -dc 'a-zA-Z0-9' | head -c 16)
    (umask 077; printf '%s\n' "$password" >"$file")
  fi
}

hub_run() {
  local port=8080 home="${HUB_HOME:-$here/.hub}" demo=true db="${HUB_DB_URL:-}" address="${HUB_ADDRESS:-127.0.0.1}"
  while [ $# -gt 0 ]; do
    case "$1" in
      --port|--home|--db) [ $# -ge 2 ] || die "$1 needs a value; ./hub --help shows how" ;;&
      --port) port=$2; shift 2 ;;
      --home) home=$2; shift 2 ;;
      --db) db=$2; shift 2 ;;
      --no-demo) demo=false; shift ;;
      --help|-h) hub_help; exit 0 ;;
      *) die "unknown option '$1'; ./hub --help shows all" ;;
    esac
  done
  case "$port" in ''|*[!0-9]*) die "--port must be a number between 1 and 65535, not '$port'" ;; esac
  [ "${#port}" -gt 5 ] || port=$((10#$port))
  { [ "${#port}" -le 5 ] && [ "$port" -ge 1 ] && [ "$port" -le 65535 ]; } || die "--port must be a number between 1 and 65535, not '$port'"
  case "$db" in
    ''|jdbc:postgresql:?*) ;;
    # Two Hubs on one H2 file, or one with its own write delay, would lose what they acknowledged.
    jdbc:h2:*) die "H2 is for one Hub and lies in its home: leave --db out, or use jdbc:postgresql:…" ;;
    *) die "--db must be an address that begins with jdbc:postgresql:, not '${db%%:*}…'" ;;
  esac
  java_of_17
  (umask 077; mkdir -p "$home/keys" "$home/logs" "$home/run" && : >>"$home/run/lock") 2>/dev/null \
    || die "cannot write to the home $home; choose another with --home DIR"
  home=$(cd "$home" && pwd)
  exec 9>"$home/run/lock"
  flock -n 9 || die "another Hub uses the home $home; stop it, or choose another with --home DIR"
  if (: <"/dev/tcp/$address/$port") 2>/dev/null; then
    die "port $port is in use; choose another, for instance --port $((port + 1))"
  fi
  # What a form had sent when the last life was cut off.
  rm -f "$home"/run/form-*.part
  local password=""
  [ "$demo" = false ] || demo_password
  prepare_server

  # A home that was there before has the rights that its owner's shell gave it.
  umask 077
  local folder
  for folder in database files outbox samples sealed; do
    [ ! -d "$home/$folder" ] || chmod 700 "$home/$folder" || die "cannot keep $home/$folder from others"
  done
  [ -n "$db" ] || db=$(h2_address "$home")
  local extra=() further=()
  [ -z "${HUB_JAVA_OPTIONS:-}" ] || read -r -a extra <<<"$HUB_JAVA_OPTIONS"
  # After the portal's own: the first application that is deployed is the one at the root.
  [ -z "${HUB_SERVER_OPTIONS:-}" ] || read -r -a further <<<"$HUB_SERVER_OPTIONS"
  local options server log_bytes process stopping=false started=false attempt
  : >>"$home/logs/hub.log"
  trap 'stop_server "${process:-}"' INT TERM
  # Payara's own start fails once in many, where two of its threads meet.
  for attempt in 1 2; do
    server_root "$home" "$address"
    options+=("${extra[@]}")
    [ "$stopping" = false ] || exit 0
    log_bytes=$(stat -c %s "$home/logs/hub.log")
    start_portal "$home" "$port" "$demo" "$db" "$password"
    await_ready "$process" "http://$address:$port" "$home/logs/hub.log" && started=true && break
    [ "$attempt" = 2 ] || say "The server did not deploy the portal; it is started once more"
  done
  [ "$started" = true ] || die "the portal was not deployed; see $home/logs/hub.log"
  echo "Hub ready: http://$address:$port/"
  if [ -z "${HUB_SMTP_HOST:-}" ] && [[ "${HUB_JAVA_OPTIONS:-}" != *hub.smtp.host* ]]; then
    say "Messages to people lie in $home/outbox, because no mail server is set"
  fi
  if [ "$demo" = true ]; then
    echo "Demo accounts, password $password:"
    echo "  participant@demo.hub  rival@demo.hub  organiser@demo.hub  officer@demo.hub  admin@demo.hub"
  fi
  local code=0
  wait "$process" || code=$?
  # A trap interrupts a wait; the last one gives the server's own exit code.
  while kill -0 "$process" 2>/dev/null; do code=0; wait "$process" || code=$?; done
  case "$code" in 0|130|143) say "Stopped"; exit 0 ;; *) die "the portal stopped with code $code; see $home/logs/hub.log" ;; esac
}

h2_address() {
  echo "jdbc:h2:file:$1/database/hub;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE"
}

# start_portal HOME PORT DEMO DATABASE PASSWORD : the portal in the background, with $options and
# $server of server_root. Sets $process.
start_portal() {
  # Unpacked: the server need not unpack it. A copy: a build may replace what it came from meanwhile.
  rm -rf "$1/run/hub"
  cp -a "$here/marketplace-web/target/hub" "$1/run/hub" || die "the home $1 has no space for the portal"
  # The database's address may hold a password: it goes by the environment, not the command line.
  (
    cd "$1/run"
    export HUB_DB_URL="$4" HUB_DEMO_PASSWORD="$5"
    exec java "${options[@]}" -Dhub.home="$1" -Dhub.demo="$3" -Dhub.base-url="${HUB_BASE_URL:-http://127.0.0.1:$2}" \
      "${server[@]}" --deploy "$1/run/hub" --port "$2" "${further[@]}"
  ) >>"$1/logs/hub.log" 2>&1 &
  process=$!
}

stop_server() {
  [ "$stopping" = true ] || say "Stopping: requests under way may end"
  stopping=true
  [ -z "$1" ] || kill -TERM "$1" 2>/dev/null || true
}

# await_ready SERVER URL LOG : waits for the portal of this life, whose log begins after $log_bytes;
# fails, with the server ended, when the portal was not deployed. One process follows the log: to ask again and again would slow down what it waits for.
await_ready() {
  local server=$1 url=$2 log=$3 deployed=false line
  say "Starting the server, its database and its content"
  exec 4< <(exec tail -c "+$((log_bytes + 1))" -s 0.1 -f --pid="$server" "$log" 2>/dev/null)
  local follower=$!
  while true; do
    if IFS= read -r -t 0.2 -u 4 line; then
      case "$line" in
        *"Payara Micro "*" ready in"*) deployed=true ;;
        *"The database does not answer"*)
          say "The database does not answer yet; the portal waits for it (see $log)"
          continue ;;
        *) continue ;;
      esac
    fi
    if ! kill -0 "$server" 2>/dev/null; then
      [ "$stopping" = false ] || exit 0
      tail -n 15 "$log" >&2
      die "the portal did not start; see $log"
    fi
    [ "$deployed" = true ] || continue
    # Payara goes on when the portal was not deployed; nobody is served by that.
    case "$(curl_status "$url/api/v1/status")" in
      *READY*) break ;;
      "HTTP/1.1 404"*)
        kill -TERM "$server"
        wait "$server" || true
        exec 4<&-
        [ "$stopping" = false ] || exit 0
        return 1 ;;
    esac
  done
  kill "$follower" 2>/dev/null || true
  exec 4<&-
}

# One GET with what every Debian has.
curl_status() {
  local rest=${1#http://}
  local authority=${rest%%/*} path="/${rest#*/}"
  (
    exec 3<>"/dev/tcp/${authority%:*}/${authority##*:}" || exit 1
    printf 'GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n' "$path" "$authority" >&3
    timeout 5 cat <&3
  ) 2>/dev/null || true
}
