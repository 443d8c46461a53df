# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2034
# Read by scripts/bootstrap: every Debian 12 package Rozet is built, run and tested with.
build_packages=(
    g++ cmake ninja-build ccache mold pkg-config git ca-certificates
    qt6-base-dev qt6-multimedia-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools linguist-qt6
    libgl1-mesa-dev
    libavformat-dev libavcodec-dev libavutil-dev libswscale-dev libswresample-dev libavfilter-dev
    libsdl2-dev libboost-dev libeigen3-dev libsqlite3-dev libexpected-dev libcli11-dev
    libxlsxwriter-dev libreadstat-dev libpugixml-dev libzip-dev libsodium-dev nlohmann-json3-dev zlib1g-dev
)
run_packages=(
    libqt6svg6 qt6-translations-l10n fonts-dejavu-core
)
test_packages=(
    ffmpeg xvfb xauth espeak-ng poppler-utils
    python3 python3-openpyxl python3-docx python3-jsonschema pspp libxml2-utils shellcheck
    desktop-file-utils appstream dpkg-dev file
)
