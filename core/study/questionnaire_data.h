// SPDX-License-Identifier: GPL-3.0-or-later
// Answers to a questionnaire as they were imported: one row a student, cells as text in the file's
// own words. Scales and scores are computed from it, never stored in it.
#pragma once

#include "core/study/ids.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace rozet::study {

struct Dataset
{
    DatasetId id;
    QString name;
    QString instrumentJson; ///< the instrument it was imported with; may be empty
    QStringList columns;
    std::vector<QStringList> rows; ///< each as long as columns; an empty cell is missing

    friend bool operator==(const Dataset&, const Dataset&) = default;
};

} // namespace rozet::study
