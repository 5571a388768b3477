# Finds LibTorch: the folder named by LIBTORCH, the installed PyTorch if LIBTORCH_USE_PYTORCH is 1, or the system's.
# Sets LIBTORCH_ROOT, LIBTORCH_VERSION, LIBTORCH_INCLUDE_DIRS, LIBTORCH_LIBRARIES, LIBTORCH_LIBRARY_DIR and LIBTORCH_DEFINITIONS.
# find_package(Torch) is not used: it asks for the CUDA toolkit and protobuf, which calling LibTorch does not need.

set(remedy "Install Debian's package (apt-get install libtorch-dev), or set LIBTORCH to the folder of another LibTorch, \
or set LIBTORCH_USE_PYTORCH=1 to use the PyTorch that python3 imports.")

if(DEFINED ENV{LIBTORCH} AND NOT "$ENV{LIBTORCH}" STREQUAL "")
  set(root "$ENV{LIBTORCH}")
  set(origin "LIBTORCH=${root}")
elseif("$ENV{LIBTORCH_USE_PYTORCH}" STREQUAL "1")
  find_program(TIMBRE_PYTHON NAMES python3 python NO_CACHE)
  if(NOT TIMBRE_PYTHON)
    message(FATAL_ERROR "LIBTORCH_USE_PYTORCH is 1, but neither python3 nor python is on PATH. ${remedy}")
  endif()
  execute_process(
    COMMAND ${TIMBRE_PYTHON} -c "import torch, os; print(os.path.dirname(torch.__file__))"
    OUTPUT_VARIABLE root ERROR_VARIABLE failure RESULT_VARIABLE status OUTPUT_STRIP_TRAILING_WHITESPACE)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "LIBTORCH_USE_PYTORCH is 1, but ${TIMBRE_PYTHON} cannot import torch:\n${failure}${remedy}")
  endif()
  set(origin "the PyTorch of ${TIMBRE_PYTHON}")
else()
  set(root "/usr")
  set(origin "the system")
endif()

# NO_CACHE: a later build with another LIBTORCH must search again.
find_path(core_headers ATen/core/dispatch/Dispatcher.h PATHS "${root}/include" NO_DEFAULT_PATH NO_CACHE)
find_library(core_library torch_cpu PATHS "${root}/lib" "${root}/lib/${CMAKE_LIBRARY_ARCHITECTURE}"
  NO_DEFAULT_PATH NO_CACHE)
if(NOT core_headers OR NOT core_library)
  message(FATAL_ERROR "LibTorch was not found in ${root} (from ${origin}): "
    "it needs include/ATen/core/dispatch/Dispatcher.h and lib/libtorch_cpu.so. ${remedy}")
endif()

get_filename_component(LIBTORCH_LIBRARY_DIR "${core_library}" DIRECTORY)
# Found under /usr, the headers are on the compiler's path already, and naming /usr/include would break #include_next.
set(LIBTORCH_INCLUDE_DIRS "${core_headers}/torch/csrc/api/include")
if(NOT core_headers STREQUAL "/usr/include")
  list(APPEND LIBTORCH_INCLUDE_DIRS "${core_headers}")
endif()

set(LIBTORCH_LIBRARIES)
foreach(name c10 torch_cpu torch c10_cuda torch_cuda)
  set(file "${LIBTORCH_LIBRARY_DIR}/lib${name}.so")
  if(EXISTS "${file}")
    list(APPEND LIBTORCH_LIBRARIES "${file}")
  endif()
endforeach()

# Wheels before 2.7 were built with the C++ strings of GCC 4; their own CMake file says so.
set(LIBTORCH_DEFINITIONS)
set(config "${root}/share/cmake/Torch/TorchConfig.cmake")
if(EXISTS "${config}")
  file(STRINGS "${config}" abi REGEX "_GLIBCXX_USE_CXX11_ABI=[01]")
  if(abi MATCHES "_GLIBCXX_USE_CXX11_ABI=([01])")
    list(APPEND LIBTORCH_DEFINITIONS "_GLIBCXX_USE_CXX11_ABI=${CMAKE_MATCH_1}")
  endif()
endif()

set(LIBTORCH_ROOT "${root}")
set(LIBTORCH_VERSION "of an unknown version")
# Where it is now, and where it is in those that have no second place.
foreach(header torch/headeronly/version.h torch/csrc/api/include/torch/version.h)
  if(EXISTS "${core_headers}/${header}")
    file(STRINGS "${core_headers}/${header}" numbers REGEX "define TORCH_VERSION_(MAJOR|MINOR|PATCH) [0-9]+")
    if(numbers)
      string(REGEX REPLACE "[^0-9;]" "" numbers "${numbers}")
      string(REPLACE ";" "." LIBTORCH_VERSION "${numbers}")
      break()
    endif()
  endif()
endforeach()

message(STATUS "LibTorch ${LIBTORCH_VERSION} from ${origin}: ${LIBTORCH_LIBRARY_DIR}")
