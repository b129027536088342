.PHONY: demo test check setup lock

setup:
	scripts/setup.sh

demo: setup
	scripts/demo.sh

test: setup
	scripts/test.sh

# The same checks without the set-up, for work at the desk.
check:
	scripts/test.sh

# Resolve again and write the lock file with hashes; needs uv.
lock:
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --extra dev \
	    --output-file requirements.lock pyproject.toml scripts/build-requirements.in
