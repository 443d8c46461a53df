// SPDX-License-Identifier: GPL-3.0-or-later
#include "codebook/shipped_codebooks.h"

#include "codebook/codebook_json.h"

#include <QFile>

#include <algorithm>

// Outside any namespace, as Q_INIT_RESOURCE asks. Without it the linker leaves the resource of a
// static library out.
static void initialiseLibrary()
{
    Q_INIT_RESOURCE(codebook_library);
}

namespace rozet::codebook {

std::vector<QString> shippedCodebookNames()
{
    return {QStringLiteral("inhoud-vorm-relatie"), QStringLiteral("leary-rose")};
}

Result<Codebook> shippedCodebook(const QString& name)
{
    const std::vector<QString> names = shippedCodebookNames();
    if (std::ranges::find(names, name) == names.end()) {
        QStringList all;
        for (const QString& known : names) {
            all.append(known);
        }
        return failure(ErrorCode::FileNotFound, name, QString(), name, all.join(u", "));
    }
    initialiseLibrary();
    QFile file(QStringLiteral(":/rozet/codebooks/%1.json").arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::FileNotReadable, name, QString(), file.errorString());
    }
    return readCodebook(file.readAll(), name + QLatin1String(".json"));
}

} // namespace rozet::codebook
