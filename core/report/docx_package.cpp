// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/docx_package.h"

#include <zip.h>

#include <memory>

namespace rozet::report {

namespace {

// The first moment a zip file can hold: 1 January 1980, midnight.
constexpr zip_uint16_t kDosTime = 0;
constexpr zip_uint16_t kDosDate = (0 << 9) | (1 << 5) | 1;

struct SourceCloser
{
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};

struct ArchiveCloser
{
    void operator()(zip_t* archive) const { zip_discard(archive); }
};

tl::unexpected<Error> zipFailure(zip_error_t* error)
{
    return failure(ErrorCode::ExportFailed, QStringLiteral("docx"), QString(),
                   QString::fromUtf8(zip_error_strerror(error)));
}

Result<QByteArray> readAll(zip_source_t* source)
{
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_source_stat(source, &stat) < 0 || zip_source_open(source) < 0) {
        return zipFailure(zip_source_error(source));
    }
    QByteArray bytes(static_cast<qsizetype>(stat.size), Qt::Uninitialized);
    const zip_int64_t read = zip_source_read(source, bytes.data(), stat.size);
    zip_source_close(source);
    if (read != static_cast<zip_int64_t>(stat.size)) {
        return failure(ErrorCode::ExportFailed, QStringLiteral("docx"));
    }
    return bytes;
}

} // namespace

Result<QByteArray> zipBytes(const PackageParts& parts)
{
    zip_error_t error;
    zip_error_init(&error);
    const std::unique_ptr<zip_source_t, SourceCloser> memory(
        zip_source_buffer_create(nullptr, 0, 0, &error));
    if (!memory) {
        return zipFailure(&error);
    }
    std::unique_ptr<zip_t, ArchiveCloser> archive(
        zip_open_from_source(memory.get(), ZIP_CREATE | ZIP_TRUNCATE, &error));
    if (!archive) {
        return zipFailure(&error);
    }
    zip_source_keep(memory.get()); // the archive takes one reference, we keep one
    for (const auto& [name, contents] : parts) {
        zip_source_t* source = zip_source_buffer(archive.get(), contents.constData(),
                                                 static_cast<zip_uint64_t>(contents.size()), 0);
        const zip_int64_t index = source == nullptr ? -1
                                                    : zip_file_add(archive.get(), name.constData(),
                                                                   source, ZIP_FL_ENC_UTF_8);
        if (index < 0) {
            zip_source_free(source);
            return zipFailure(zip_get_error(archive.get()));
        }
        const auto place = static_cast<zip_uint64_t>(index);
        if (zip_file_set_dostime(archive.get(), place, kDosTime, kDosDate, 0) < 0 ||
            zip_set_file_compression(archive.get(), place, ZIP_CM_DEFLATE, 9) < 0) {
            return zipFailure(zip_get_error(archive.get()));
        }
    }
    if (zip_close(archive.get()) < 0) {
        return zipFailure(zip_get_error(archive.get()));
    }
    (void)archive.release(); // closing has freed it
    return readAll(memory.get());
}

} // namespace rozet::report
