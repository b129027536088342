/* A PKCS#11 module that stands before SoftHSM (libreal.so in the same folder) and misbehaves as it is told.
   Every function passes through call(): counted, its thread noted, failed on demand. The switches are in a file beside
   the module, mapped by the test too: the module runs in another process. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <libgen.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

typedef unsigned long word;
typedef word function(word, word, word, word, word, word, word, word);

enum { FUNCTIONS = 68, GET_TOKEN_INFO = 6, GET_MECHANISMS = 7, LOGIN = 18, SIGN = 43, FLAGS_OFFSET = 96, PAD = 0x100 };
enum { PASS = 0, HANG = 1, CRASH = 2, PRINT = 3 };

struct list { unsigned char version[2]; function *entry[FUNCTIONS]; };
struct switches {
    word calls[FUNCTIONS], failures[FUNCTIONS], conduct[FUNCTIONS];
    word flags, hidden_mechanism, corrupt, many_threads;
};

static struct list *real, own;
static struct switches *told;
static pthread_t first_thread;
static int thread_known;

static word after(int number, word result, word first, word second, word third, word fourth)
{
    (void)first;
    if (number == GET_TOKEN_INFO && result == 0)
        *(word *)(second + FLAGS_OFFSET) |= told->flags;
    if (number == SIGN && result == 0 && fourth && told->corrupt)
        ((unsigned char *)fourth)[20] ^= 1;
    if (number == GET_MECHANISMS && result == 0 && second && told->hidden_mechanism)
        for (word index = 0; index < *(word *)third; index++)
            if (((word *)second)[index] == told->hidden_mechanism)
                ((word *)second)[index] = 0x80000001;
    return result;
}

static word call(int number, word a, word b, word c, word d, word e, word f, word g, word h)
{
    if (!thread_known) { first_thread = pthread_self(); thread_known = 1; }
    if (!pthread_equal(first_thread, pthread_self())) told->many_threads = 1;
    told->calls[number]++;
    if (told->conduct[number] == HANG) for (;;) pause();
    if (told->conduct[number] == CRASH) abort();
    if (told->conduct[number] == PRINT) { printf("driver says hello\n"); fflush(stdout); }
    if (told->failures[number]) return told->failures[number];
    if (number == LOGIN && !c && told->flags & PAD) { c = (word)"TapHuan1"; d = 8; } /* typed on the reader */
    return after(number, real->entry[number](a, b, c, d, e, f, g, h), a, b, c, d);
}

#define F(n) static word f##n(word a, word b, word c, word d, word e, word f, word g, word h) \
    { return call(n, a, b, c, d, e, f, g, h); }
#define TEN(m, t) m(t##0) m(t##1) m(t##2) m(t##3) m(t##4) m(t##5) m(t##6) m(t##7) m(t##8) m(t##9)
#define ALL(m) TEN(m,) TEN(m, 1) TEN(m, 2) TEN(m, 3) TEN(m, 4) TEN(m, 5) \
    m(60) m(61) m(62) m(63) m(64) m(65) m(66) m(67)
ALL(F)
#define E(n) own.entry[n] = f##n;

word C_GetFunctionList(struct list **answer)
{
    char path[4096];
    Dl_info here;
    function *get;
    if (!real) {
        dladdr((void *)C_GetFunctionList, &here);
        snprintf(path, sizeof path - 16, "%s", here.dli_fname);
        strcpy(path, dirname(path));
        strcat(path, "/switches");
        told = mmap(0, sizeof *told, PROT_READ | PROT_WRITE, MAP_SHARED, open(path, O_RDWR), 0);
        strcpy(path, dirname(path));
        strcat(path, "/libreal.so");
        get = (function *)dlsym(dlopen(path, RTLD_NOW | RTLD_LOCAL), "C_GetFunctionList");
        get((word)&real, 0, 0, 0, 0, 0, 0, 0);
        own = *real;
        ALL(E)
    }
    *answer = &own;
    return 0;
}
