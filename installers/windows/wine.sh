# What every use of Wine shares; sourced by the scripts beside it and by package.sh.
# A busy machine may end a new process before it begins (Wine's CreateProcess then fails with error 1359), or let a call
# hang. What is lost so is tried again with a fresh server, three times at most; each time is said in a line "again".
export WINEDEBUG=-all WINEDLLOVERRIDES="mscms=n,b;winedbg.exe=d;mscoree=;mshtml="

fresh_server() {
    wineserver -k 2>/dev/null || true
    timeout 60 wineserver -w
}

steadily() { # PROGRAM…: a program (no function) that may be run anew from its beginning
    local turn
    for turn in 1 2 3; do
        "$@" && return
        [ "$turn" = 3 ] || echo "again ($turn): $*" >&2
        fresh_server
    done
    echo "failed three times: $*" >&2
    return 1
}

windows() { # SECONDS PROGRAM…: its output without carriage returns, its exit code; 124 where it hangs
    timeout --kill-after=10 "$1" wine "${@:2}" </dev/null 2>&1 | tr -d '\r'
    return "${PIPESTATUS[0]}"
}

lost() { [ "$1" -ge 124 ]; } # EXIT CODE: ended by a signal or by the clock, so the program itself gave no answer

asked() { # PROGRAM…: a question, or one value set, and so put again where the answer was lost
    local turn code answer
    for turn in 1 2 3; do
        code=0
        answer=$(windows 120 "$@") || code=$?
        lost "$code" || break
        echo "again ($turn): $*" >&2
        fresh_server
    done
    printf '%s\n' "$answer"
    return "$code"
}
