.PHONY: demo test check setup lock package browser libreoffice

setup:
	scripts/setup.sh

demo: setup
	scripts/demo.sh

test: setup
	scripts/test.sh

# The same checks without the set-up, for work at the desk.
check:
	scripts/test.sh

# Build and exercise everything that is handed out (Linux, and Windows under Wine): dist/packages.
package: setup
	installers/package.sh

# Resolve again and write the lock file with hashes; needs uv.
lock:
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --extra dev \
	    --output-file requirements.lock pyproject.toml scripts/build-requirements.in
	uv pip compile --quiet --python-platform windows --python-version 3.11 --generate-hashes --no-header \
	    --constraint requirements.lock --output-file installers/windows/requirements.lock \
	    pyproject.toml installers/build-requirements.in

# A page in headless Chromium against the service and the real window; needs chromium and libnss3-tools (Debian).
browser: setup
	scripts/browser.sh

# The installed LibreOffice converts, bounded and alone, some 40 s; needs libreoffice-writer-nogui (Debian).
libreoffice: setup
	KYSO_LIBREOFFICE=1 .venv/bin/python -m pytest -q tests/workstation/test_libreoffice.py
