// SPDX-License-Identifier: GPL-3.0-or-later
// A table of the cases as a frame: a column is a category when a cell is no number.
#pragma once

#include "core/statistics/frame.h"
#include "tests/core/statistics/oracle.h"

namespace rozet::oracle {

inline statistics::Frame frameOf(const QString& path)
{
    const Table table(path);
    statistics::Frame frame;
    for (const QString& name : table.names()) {
        statistics::Variable variable;
        variable.name = name.toStdString();
        bool numeric = true;
        for (const QString& cell : table.text(name)) {
            bool ok = false;
            (void)cell.toDouble(&ok);
            numeric = numeric && (ok || cell.isEmpty() || cell == QLatin1String("NA"));
        }
        if (numeric) {
            variable.values = table.numbers(name);
        } else {
            const Table::Groups groups = table.groups(name);
            for (const QString& level : groups.levels) {
                variable.levels.push_back(level.toStdString());
            }
            for (const int code : groups.codes) {
                variable.values.push_back(code < 0 ? std::numeric_limits<double>::quiet_NaN()
                                                   : code);
            }
        }
        frame.variables.push_back(std::move(variable));
    }
    return frame;
}

} // namespace rozet::oracle
