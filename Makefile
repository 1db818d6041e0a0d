# The targets that people type. Each brings what it needs; the work is done by .ci/setup, CMake, Vite and Vitest.
SHELL := /bin/bash
PORT ?= 8080
SECONDS ?= 60
export PATH := $(CURDIR)/build/node/node_modules/.bin:$(PATH)

.PHONY: build native wasm web demo test test-native test-wasm test-browsers bench bench-peers bench-posters bench-posters-web bench-qr scan fuzz lint rebaseline clean
.DELETE_ON_ERROR:

SETUP := build/setup.stamp
WASM := build/wasm/bin/offprint.wasm
WEB := build/web.stamp

build: native $(WEB)

$(SETUP): .ci/setup .ci/packages.txt .ci/sources.txt package-lock.json
	@.ci/setup
	@touch $@

# A preset's folder is configured once; after that Ninja reconfigures it when a CMake file changes.
build/%/build.ninja: CMakePresets.json | $(SETUP)
	@cmake --preset $* > build/configure-$*.log || { tail -n 20 build/configure-$*.log; exit 1; }
	@touch $@

native: build/release/build.ninja
	@cmake --build --preset release -- --quiet
	@mkdir -p build/bin && cmp -s build/release/bin/offprint build/bin/offprint || cp build/release/bin/offprint build/bin/offprint

wasm: build/wasm/build.ninja
	@cmake --build --preset wasm -- --quiet

# Ninja decides whether the module is new; the web build depends on the file.
$(WASM): wasm ;

$(WEB): $(WASM) $(shell find web -type f -not -path 'web/dist/*' 2>/dev/null) src/article/article.schema.json package-lock.json vite.config.ts tsconfig.json
	@node web/build/build.mjs --demo
	@touch $@

demo: $(WEB)
	@PORT=$(PORT) node web/demo/serve.mjs $(if $(CHECK),--check)

test: test-build
	@node tests/run.mjs native wasm browsers

.PHONY: test-build
test-build: build/asan/build.ninja native $(WEB)
	@cmake --build --preset asan -- --quiet

test-native: build/asan/build.ninja
	@cmake --build --preset asan -- --quiet
	@node tests/run.mjs native

test-wasm: $(WEB)
	@node tests/run.mjs wasm

test-browsers: $(WEB)
	@node tests/run.mjs browsers

# Goldens are written anew from what the code does now; read the difference before you commit it.
rebaseline: build/asan/build.ninja
	@cmake --build --preset asan -- --quiet
	@OFFPRINT_REBASELINE=1 node tests/run.mjs native
	@git --no-pager diff --stat -- tests/golden

bench: native $(WEB)
	@node tests/bench/run.mjs

bench-qr: native $(WEB)
	@node tests/bench/qr/run.mjs

# Six decoders read the codes of 320 texts; several minutes. EVERY=10 takes each tenth text.
scan: $(WEB)
	@node tests/scan/run.mjs $(EVERY)

# Beside what a site could use instead; ARGS="--only open,startup --runs 3" measures a part.
bench-posters: native
	@node tests/bench/posters/list.mjs

POSTERS := build/bench-posters/package.json
$(POSTERS): tests/bench/posters/package.json tests/bench/posters/package-lock.json | $(SETUP)
	@mkdir -p $(@D) && cp tests/bench/posters/package-lock.json $(@D)
	@cp tests/bench/posters/package.json $@ && npm ci --silent --no-audit --no-fund --prefix $(@D)

bench-posters-web: $(WEB) $(POSTERS)
	@node tests/bench/posters/web.mjs

PEERS := build/bench-peers/package.json
$(PEERS): tests/bench/peers/package.json tests/bench/peers/package-lock.json | $(SETUP)
	@mkdir -p $(@D) && cp tests/bench/peers/package-lock.json $(@D)
	@cp $< $@ && npm ci --ignore-scripts --silent --no-audit --no-fund --prefix $(@D) || { rm -f $@; exit 1; }

bench-peers: $(WEB) $(PEERS)
	@node tests/bench/peers/run.mjs $(ARGS)

fuzz: build/fuzz/build.ninja
	@cmake --build --preset fuzz -- --quiet
	@node tests/fuzz/run.mjs $(SECONDS)

lint: $(SETUP)
	@npx tsc --noEmit
	@npx vitest run --project structure

clean:
	rm -rf build web/dist
