// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/generator/recipe.h"

#include "core/base/text_file.h"

#include <algorithm>

namespace rozet::samples {

bool CodeRecipe::occursIn(int recording) const
{
    return std::ranges::find(recordings, recording) != recordings.end();
}

Result<std::vector<CodeRecipe>> readRecipe(const QString& path)
{
    const Result<QByteArray> bytes = readWholeFile(path);
    if (!bytes) {
        return failure(bytes.error());
    }
    std::vector<CodeRecipe> recipes;
    const QStringList lines = QString::fromUtf8(*bytes).split(u'\n', Qt::SkipEmptyParts);
    for (qsizetype row = 1; row < lines.size(); ++row) {
        const QStringList cells = lines[row].split(u';');
        if (cells.size() != 9) {
            return failure(ErrorCode::RowInvalid, path, QString::number(row + 1), lines[row]);
        }
        CodeRecipe recipe;
        recipe.code = codebook::CodeId(cells[0]);
        for (const QString& number : cells[1].split(u' ')) {
            recipe.recordings.push_back(number.toInt());
        }
        recipe.from = cells[2].toDouble();
        recipe.to = cells[3].toDouble();
        recipe.least = cells[4].toInt();
        recipe.most = cells[5].toInt();
        recipe.shortest = cells[6].toDouble();
        recipe.longest = cells[7].toDouble();
        recipe.descriptions = cells[8].split(u'|');
        recipes.push_back(recipe);
    }
    return recipes;
}

} // namespace rozet::samples
