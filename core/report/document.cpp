// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/document.h"

#include <algorithm>

namespace rozet::report {

namespace {

/// Whether every table says the same.
bool isCommon(std::span<const Table> tables, const std::pair<QString, QString>& line)
{
    return std::ranges::all_of(tables, [&line](const Table& table) {
        return std::ranges::find(table.provenance, line) != table.provenance.end();
    });
}

} // namespace

std::vector<ProvenanceLine> provenanceLines(std::span<const Table> tables, const Origin& origin)
{
    std::vector<ProvenanceLine> lines;
    lines.push_back({-1, origin.pick("Gemaakt met", "Made with"), origin.program});
    lines.push_back({-1, origin.pick("Gemaakt op", "Made on"),
                     origin.written.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) +
                         QStringLiteral(" UTC")});
    const auto seen = [&lines](const std::pair<QString, QString>& line) {
        return std::ranges::any_of(lines, [&line](const ProvenanceLine& other) {
            return other.table < 0 && other.value == line.second;
        });
    };
    if (!tables.empty()) {
        for (const auto& line : tables.front().provenance) {
            if (isCommon(tables, line) && !(line.second == origin.program && seen(line))) {
                lines.push_back({-1, line.first, line.second});
            }
        }
    }
    for (std::size_t i = 0; i < tables.size(); ++i) {
        for (const auto& line : tables[i].provenance) {
            if (!isCommon(tables, line)) {
                lines.push_back({static_cast<int>(i), line.first, line.second});
            }
        }
        if (tables[i].bare) {
            for (const QString& note : tables[i].notes) {
                lines.push_back({static_cast<int>(i), origin.pick("Toelichting", "Note"), note});
            }
        }
    }
    return lines;
}

Document documentOf(std::span<const Table> tables, const Origin& origin)
{
    Document document;
    document.title = origin.title;
    for (const Table& table : tables) {
        document.blocks.emplace_back(table);
    }
    document.blocks.emplace_back(
        Heading{1, origin.pick("Herkomst van de cijfers", "Where the numbers come from")});
    Definition facts;
    for (const ProvenanceLine& line : provenanceLines(tables, origin)) {
        const QString name =
            line.table < 0 || tables.size() < 2
                ? line.name
                : QStringLiteral("%1 (%2)").arg(line.name,
                                                tables[static_cast<std::size_t>(line.table)].title);
        facts.entries.emplace_back(name, line.value);
    }
    document.blocks.emplace_back(std::move(facts));
    return document;
}

} // namespace rozet::report
