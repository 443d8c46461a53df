// SPDX-License-Identifier: GPL-3.0-or-later
// What nearly every file reads, read once. Sources still include what they use: the preset core-only
// builds without this file and would notice.
#pragma once

#include <tl/expected.hpp>

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <variant>
#include <vector>
