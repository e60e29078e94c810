# Functions of the measurements of matching; sourced by their run, which sets $root.
here=$root
. "$root/marketplace-web/src/main/server/launch.sh"

# data_folder NAME ARGUMENTS… : sets $data from --data DIR; empty without it.
data_folder() {
  local name=$1; shift
  data=
  case "${1:-}" in
    '') ;;
    --data) [ $# -eq 2 ] || die "--data needs a folder"; data=$2; [ -d "$data" ] || die "there is no folder $data" ;;
    *) die "usage: ./hub bench $name [--data DIR]" ;;
  esac
}

matching_built() {
  java_of_17
  local jar="$root/benchmarks/target/hub-benchmarks.jar"
  if stale "$jar" "$root/pom.xml" "$root/benchmarks/src" "$root/affiliation"; then
    build benchmarks
    touch "$jar"
  fi
}

matching_java() { java "${@:2}" -cp "$root/benchmarks/target/hub-benchmarks.jar:$root/benchmarks/target/lib/*" "fr.healthdatahub.benchmarks.matching.$1" "${arguments[@]}"; }
