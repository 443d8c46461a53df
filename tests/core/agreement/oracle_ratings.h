// SPDX-License-Identifier: GPL-3.0-or-later
// Units by coders of a reference case as a rating table.
#pragma once

#include "core/agreement/ratings.h"
#include "tests/core/agreement/oracle.h"

#include <algorithm>
#include <map>

namespace rozet::oracle {

struct Ratings
{
    agreement::RatingTable table{0, 0};
    std::vector<QString> categories;
    std::vector<double> values; ///< the categories as numbers, or 1, 2, 3 ... when they are words
};

inline QString cellText(const QJsonValue& cell)
{
    return cell.toVariant().toString();
}

inline std::vector<QString> categoriesIn(const QJsonObject& input, const QJsonArray& units)
{
    std::vector<QString> names;
    const int ring = input.value(QStringLiteral("ring_size")).toInt();
    for (int i = 0; i < ring; ++i) {
        names.push_back(QString::number(i));
    }
    for (const QJsonValue& name : input.value(QStringLiteral("categories")).toArray()) {
        names.push_back(cellText(name));
    }
    if (!names.empty()) {
        return names;
    }
    for (const QJsonValue& unit : units) {
        for (const QJsonValue& cell : unit.toArray()) {
            if (!cell.isNull() && std::ranges::find(names, cellText(cell)) == names.end()) {
                names.push_back(cellText(cell));
            }
        }
    }
    std::ranges::sort(names, [](const QString& a, const QString& b) {
        return a.toDouble() != b.toDouble() ? a.toDouble() < b.toDouble() : a < b;
    });
    return names;
}

/// Also of a table of counts, whose units are its cells as often as they say.
inline Ratings ratingsOf(const QJsonObject& input)
{
    Ratings ratings;
    QJsonArray units = input.value(QStringLiteral("units")).toArray();
    const QJsonArray table = input.value(QStringLiteral("table")).toArray();
    for (qsizetype a = 0; a < table.size(); ++a) {
        for (qsizetype b = 0; b < table.size(); ++b) {
            for (int i = 0; i < table.at(a).toArray().at(b).toInt(); ++i) {
                units.append(QJsonArray{int(a) + 1, int(b) + 1});
            }
        }
    }
    ratings.categories = table.isEmpty() ? categoriesIn(input, units) : std::vector<QString>();
    for (qsizetype i = 1; i <= table.size(); ++i) {
        ratings.categories.push_back(QString::number(i));
    }
    bool numeric = true;
    for (std::size_t i = 0; i < ratings.categories.size(); ++i) {
        bool isNumber = false;
        ratings.values.push_back(ratings.categories[i].toDouble(&isNumber));
        numeric = numeric && isNumber;
    }
    for (std::size_t i = 0; !numeric && i < ratings.values.size(); ++i) {
        ratings.values[i] = double(i + 1);
    }
    const auto coders = std::size_t(units.at(0).toArray().size());
    ratings.table = agreement::RatingTable(coders, ratings.categories.size());
    for (const QJsonValue& unit : units) {
        std::vector<std::int32_t> row;
        for (const QJsonValue& cell : unit.toArray()) {
            const auto found = std::ranges::find(ratings.categories, cellText(cell));
            const bool missing = cell.isNull() || found == ratings.categories.end();
            row.push_back(missing ? agreement::kMissing
                                  : std::int32_t(found - ratings.categories.begin()));
        }
        ratings.table.addUnit(row);
    }
    return ratings;
}

inline agreement::Weights weightsOf(const Expected& expected, const Ratings& ratings)
{
    const QString name = expected.param("weights");
    if (name.isEmpty() || name == QStringLiteral("unweighted")) {
        return agreement::Weights(ratings.categories.size());
    }
    return agreement::Weights(agreement::weightFamilyOf(name.toStdString()).value(),
                              ratings.values);
}

} // namespace rozet::oracle
