// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/xlsx_writer.h"

#include "core/base/text_file.h"
#include "core/report/cell_text.h"
#include "core/report/xlsx_sheet.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace rozet::report {

namespace {

tl::unexpected<Error> refused(lxw_error error, const QString& title)
{
    const bool noRoom = error == LXW_ERROR_CREATING_XLSX_FILE ||
                        error == LXW_ERROR_CREATING_TMPFILE || error == LXW_ERROR_READING_TMPFILE ||
                        error == LXW_ERROR_ZIP_FILE_OPERATION || error == LXW_ERROR_ZIP_FILE_ADD ||
                        error == LXW_ERROR_ZIP_CLOSE;
    return failure(noRoom ? ErrorCode::FileNotWritable : ErrorCode::ExportFailed, title, QString(),
                   QString::fromUtf8(lxw_strerror(error)));
}

} // namespace

Result<QByteArray> xlsxBytes(std::span<const Table> tables, const Origin& origin)
{
    const QTemporaryDir folder;
    if (!folder.isValid()) {
        return failure(ErrorCode::FileNotWritable, QDir::tempPath(), QString(),
                       folder.errorString());
    }
    const QString path = folder.filePath(QStringLiteral("book.xlsx"));
    QByteArray folderName = QFile::encodeName(folder.path());
    lxw_workbook_options options = {};
    options.tmpdir = folderName.data();
    lxw_workbook* workbook = workbook_new_opt(QFile::encodeName(path).constData(), &options);
    if (workbook == nullptr) {
        return failure(ErrorCode::ExportFailed, origin.title);
    }

    QByteArray title = xmlSafe(origin.title).left(200).toUtf8();
    QByteArray program = xmlSafe(origin.program).left(200).toUtf8();
    lxw_doc_properties properties = {};
    properties.title = title.data();
    properties.comments = program.data();
    // Zero would mean the present moment to the library.
    properties.created =
        std::max<time_t>(1, static_cast<time_t>(origin.written.toSecsSinceEpoch()));
    workbook_set_properties(workbook, &properties);

    XlsxBook book(workbook);
    for (const Table& table : tables) {
        writeTableSheet(book, table, origin);
    }
    writeProvenanceSheet(book, tables, book.sheetNames(), origin);

    // Closing frees the workbook, also when it fails.
    const lxw_error closed = workbook_close(workbook);
    if (book.error() != LXW_NO_ERROR) {
        return refused(book.error(), origin.title);
    }
    if (closed != LXW_NO_ERROR) {
        return refused(closed, origin.title);
    }
    return readWholeFile(path, qint64(1) << 31);
}

Done writeXlsx(std::span<const Table> tables, const Origin& origin, const QString& path)
{
    return xlsxBytes(tables, origin).and_then([&](const QByteArray& bytes) {
        return writeWholeFile(path, bytes);
    });
}

} // namespace rozet::report
