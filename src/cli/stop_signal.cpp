#include "cli/stop_signal.h"

#include <csignal>

namespace offprint::cli {
namespace {

volatile std::sig_atomic_t stop_asked_for = 0;

void note(int) { stop_asked_for = 1; }

}  // namespace

void heed_stop_signals() {
  struct sigaction action = {};
  action.sa_handler = note;
  action.sa_flags = SA_RESETHAND;
  ::sigaction(SIGINT, &action, nullptr);
  ::sigaction(SIGTERM, &action, nullptr);
}

bool is_stop_asked_for() { return stop_asked_for != 0; }

}  // namespace offprint::cli
