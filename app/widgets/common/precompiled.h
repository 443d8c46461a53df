// SPDX-License-Identifier: GPL-3.0-or-later
// What nearly every panel includes, compiled once. No source may rely on it.
#include "app/widgets/common/workbench.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QWidget>

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <vector>
