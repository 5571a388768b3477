// A libasound of one device, for tests of what no device of a test machine does on command: it refuses mono and every rate but 44100 Hz, loses samples once,
// and is unplugged after three seconds. Timbre's P/Invoke layer loads it in place of the real library, found through LD_LIBRARY_PATH.
#include <errno.h>
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define RATE 44100
#define CHANNELS 2

static long frames;
static int overrun;

int snd_pcm_open(void **pcm, const char *name, int direction, int mode) { *pcm = &frames; return strcmp(name, "unplugged") ? -ENOENT : 0; }
int snd_pcm_close(void *pcm) { return 0; }
int snd_pcm_hw_params_malloc(void **parameters) { *parameters = &overrun; return 0; }
void snd_pcm_hw_params_free(void *parameters) {}
int snd_pcm_hw_params_any(void *pcm, void *parameters) { return 0; }
int snd_pcm_hw_params_set_access(void *pcm, void *parameters, int access) { return 0; }
int snd_pcm_hw_params_set_format(void *pcm, void *parameters, int format) { return format == 10 ? 0 : -EINVAL; }
int snd_pcm_hw_params_set_channels_near(void *pcm, void *parameters, unsigned *channels) { *channels = CHANNELS; return 0; }
int snd_pcm_hw_params_set_rate_near(void *pcm, void *parameters, unsigned *rate, int *direction) { *rate = RATE; return 0; }
int snd_pcm_hw_params_set_period_time_near(void *pcm, void *parameters, unsigned *time, int *direction) { return 0; }
int snd_pcm_hw_params_set_buffer_time_near(void *pcm, void *parameters, unsigned *time, int *direction) { return 0; }
int snd_pcm_hw_params(void *pcm, void *parameters) { return 0; }

// A tone of 1760 Hz on one channel, silence on the other.
long snd_pcm_readi(void *pcm, int32_t *samples, unsigned long count) {
    if (frames >= RATE && !overrun) { overrun = 1; return -EPIPE; }
    if (frames >= 3 * RATE) return -ENODEV;
    for (unsigned long i = 0; i < count; i++, frames++) {
        samples[CHANNELS * i] = (int32_t)(0.6 * 2147483647 * sin(2 * 3.14159265358979 * 1760 * frames / RATE));
        samples[CHANNELS * i + 1] = 0;
    }
    return (long)count;
}

int snd_pcm_recover(void *pcm, int error, int silent) { return error == -EPIPE ? 0 : error; }
const char *snd_strerror(int error) { return strerror(-error); }
int snd_lib_error_set_handler(void *handler) { return 0; }
int snd_device_name_hint(int card, const char *kind, void ***hints) { return -ENOENT; }
char *snd_device_name_get_hint(const void *hint, const char *id) { return NULL; }
int snd_device_name_free_hint(void **hints) { return 0; }
