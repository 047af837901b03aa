/* Memory that cannot fail: where none is left, one hook puts the terminal right,
 * one line says so, and the program ends with status 2. */
#ifndef QARAR_BASE_MEM_H
#define QARAR_BASE_MEM_H

#include <stddef.h>

/* Called once before the program ends for want of memory; must not allocate. NULL for none. */
void mem_on_failure(void (*hook)(void));

/* Ends the program so: for what finds that a library has no memory. */
_Noreturn void mem_failed(void);

/* size bytes, set to zero; free() releases. Never NULL, also for size 0. */
void *mem_alloc(size_t size);

/* As realloc; the new bytes are not set. Never NULL. */
void *mem_realloc(void *old, size_t size);

/* Room for count things of size bytes, grown from *cap things so that at least want fit.
 * Sets *cap. Growth is by half, so that appending one by one is linear in all. */
void *mem_grow(void *old, size_t *cap, size_t want, size_t size);

/* Sets so many bytes aside, for when memory runs out in the midst of output, which must not end
 * half written: mem_alloc and the like spend them before they fail. 0 gives them back; nothing else
 * does. Not for threads. */
void mem_reserve(size_t size);

#endif
