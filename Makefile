# 常用命令：运行 make 看说明。 Everyday commands: run make to see them.
# 只需 Python 3.11 以上；其余由这里装到 .venv。 Python 3.11 or newer is needed; the rest is installed into .venv from here.

SHELL := /bin/bash
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help site serve check test fuzz lighthouse bench audit sbom format lock clean

BIN := .venv/bin
# The theme would advertise its successor at every build.
export NO_MKDOCS_2_WARNING := 1
ARGS ?=

help: ## 显示这份说明  Show this list
	@awk -F ':.*## |  ' '/^[a-z]+:.*## / {printf "make %-10s %s\n%15s%s\n", $$1, $$2, "", $$3}' Makefile

site: .venv/.site ## 检查内容并生成网站到 site/  Check the content and build the site into site/
	@$(BIN)/mkdocs build --strict

serve: .venv/.site ## 在本机预览（ARGS="--address 127.0.0.1:9000" 可改端口）  Preview on this machine (ARGS="--address …" for another port)
	@$(BIN)/linli serve $(ARGS)

check: .venv/.site ## 只检查内容，不生成网站  Check the content without building
	@$(BIN)/linli check $(ARGS)

test: .venv/.test ## 运行全部检查与测试（ARGS 传给 pytest）  Run every check and test (ARGS go to pytest)
	@tests/tools/prepare
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/linli schema --check
	$(BIN)/linli fmt --check
	tests/tools/scripts
	$(BIN)/pytest -n auto --dist worksteal $(ARGS)

fuzz: .venv/.test ## 用恶意输入试几分钟（FUZZ=20000 试得更多）  Try hostile inputs for some minutes (FUZZ=20000 for more)
	@FUZZ=$${FUZZ:-3000} $(BIN)/pytest tests/fuzz $(ARGS)

lighthouse: .venv/.test ## 用 Lighthouse 量已生成的网站（ARGS 可指明页面）  Measure the built site with Lighthouse (ARGS may name pages)
	@tests/tools/lighthouse $(ARGS)

bench: .venv/.test ## 与别的生成器比速度，很久（ARGS 如 --sizes 35,350 --write）  Measure the speed beside other generators; takes long (ARGS such as --sizes 35,350 --write)
	@$(BIN)/python -m tests.bench.speed $(ARGS)

audit: .venv/.test ## 核对锁定的软件包有没有已知漏洞  Ask whether anything that is locked is known to be vulnerable
	@tests/tools/audit

sbom: .venv/.test ## 生成软件包和它的物料清单（CycloneDX）到 dist/  Build the wheel and its bill of materials (CycloneDX) into dist/
	@$(BIN)/hatchling build --target wheel --directory dist
	@for wheel in dist/*.whl; do \
		$(BIN)/python tests/tools/sbom.py "$$wheel" requirements.lock "$${wheel%-py3-none-any.whl}.cdx.json"; done

format: .venv/.test ## 排好代码格式，改正能自动改的毛病  Format the code and fix what can be fixed
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

lock: .venv/.site ## 依 pyproject.toml 重做两份锁定文件  Make the two lock files anew from pyproject.toml
	@tests/tools/lock

clean: ## 删除生成的文件与缓存（保留 .venv）  Delete what was generated (.venv is kept)
	rm -rf site dist build .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

# 标记文件比锁定文件新，就不再安装。 Nothing is installed while the stamp is newer than the lock.
.venv/.site: requirements.lock pyproject.toml
	@tests/tools/environment requirements.lock
	@touch $@

.venv/.test: requirements-test.lock requirements.lock pyproject.toml
	@tests/tools/environment requirements-test.lock
	@touch .venv/.site $@
