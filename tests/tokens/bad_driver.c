/* A PKCS#11 module that stands before SoftHSM (libreal.so in the same folder) and misbehaves as it is told.
   Every function passes through call(): counted, its thread noted, failed on demand. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <libgen.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>

typedef unsigned long word;
typedef word function(word, word, word, word, word, word, word, word);

enum { FUNCTIONS = 68, GET_TOKEN_INFO = 6, GET_MECHANISMS = 7, SIGN = 43, FLAGS_OFFSET = 96 };

struct list { unsigned char version[2]; function *entry[FUNCTIONS]; };

static struct list *real, own;
static word calls[FUNCTIONS], failures[FUNCTIONS], extra_flags, hidden_mechanism;
static int corrupt, many_threads;
static pthread_t first_thread;
static int thread_known;

static word after(int number, word result, word first, word second, word third, word fourth)
{
    (void)first;
    if (number == GET_TOKEN_INFO && result == 0)
        *(word *)(second + FLAGS_OFFSET) |= extra_flags;
    if (number == SIGN && result == 0 && fourth && corrupt)
        ((unsigned char *)fourth)[20] ^= 1;
    if (number == GET_MECHANISMS && result == 0 && second && hidden_mechanism)
        for (word index = 0; index < *(word *)third; index++)
            if (((word *)second)[index] == hidden_mechanism)
                ((word *)second)[index] = 0x80000001;
    return result;
}

static word call(int number, word a, word b, word c, word d, word e, word f, word g, word h)
{
    if (!thread_known) { first_thread = pthread_self(); thread_known = 1; }
    if (!pthread_equal(first_thread, pthread_self())) many_threads = 1;
    calls[number]++;
    if (failures[number]) return failures[number];
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
        strcat(path, "/libreal.so");
        get = (function *)dlsym(dlopen(path, RTLD_NOW | RTLD_LOCAL), "C_GetFunctionList");
        get((word)&real, 0, 0, 0, 0, 0, 0, 0);
        own = *real;
        ALL(E)
    }
    *answer = &own;
    return 0;
}

void behave(void)
{
    memset(calls, 0, sizeof calls);
    memset(failures, 0, sizeof failures);
    extra_flags = hidden_mechanism = 0;
    corrupt = 0;
}
void set_flags(word flags) { extra_flags = flags; }
void fail(int number, word result) { failures[number] = result; }
void hide_mechanism(word mechanism) { hidden_mechanism = mechanism; }
void corrupt_signatures(void) { corrupt = 1; }
word count(int number) { return calls[number]; }
int saw_many_threads(void) { return many_threads; }
