// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/zip_source.h"

#include <zip.h>

#include <cerrno>
#include <cstring>

namespace rozet::package {

namespace {

class Source
{
public:
    Source(std::unique_ptr<QIODevice> device, qint64 bytes, std::optional<QByteArray> memberKey)
        : m_device(std::move(device)), m_bytes(bytes), m_memberKey(std::move(memberKey))
    {
        zip_error_init(&m_error);
    }

    Source(const Source&) = delete;
    Source& operator=(const Source&) = delete;

    ~Source() { zip_error_fini(&m_error); }

    zip_int64_t answer(void* data, zip_uint64_t length, zip_source_cmd_t command)
    {
        switch (command) {
        case ZIP_SOURCE_OPEN:
            return open();
        case ZIP_SOURCE_READ:
            return read(static_cast<char*>(data), length);
        case ZIP_SOURCE_CLOSE:
            return 0;
        case ZIP_SOURCE_STAT:
            return stat(data, length);
        case ZIP_SOURCE_ERROR:
            return zip_error_to_data(&m_error, data, length);
        case ZIP_SOURCE_FREE:
            delete this;
            return 0;
        case ZIP_SOURCE_SUPPORTS:
            return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ,
                                                  ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
                                                  ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
        default:
            zip_error_set(&m_error, ZIP_ER_OPNOTSUPP, 0);
            return -1;
        }
    }

private:
    zip_int64_t open()
    {
        if (!m_device->seek(0)) {
            return failed();
        }
        m_ready.clear();
        m_readyAt = 0;
        m_left = m_bytes;
        m_isDone = false;
        if (m_memberKey) {
            m_sealer = std::make_unique<Sealer>(*m_memberKey);
            m_ready = m_sealer->header();
        }
        return 0;
    }

    zip_int64_t read(char* data, zip_uint64_t length)
    {
        zip_uint64_t given = 0;
        while (given < length) {
            if (m_readyAt == m_ready.size()) {
                if (m_isDone) {
                    break;
                }
                if (!fetch()) {
                    return failed();
                }
                continue;
            }
            const auto part = std::min<zip_uint64_t>(
                length - given, static_cast<zip_uint64_t>(m_ready.size() - m_readyAt));
            std::memcpy(data + given, m_ready.constData() + m_readyAt, part);
            m_readyAt += static_cast<qsizetype>(part);
            given += part;
        }
        return static_cast<zip_int64_t>(given);
    }

    bool fetch()
    {
        const qint64 wanted = std::min(m_left, kPieceBytes);
        QByteArray piece = m_device->read(wanted);
        if (piece.size() != wanted) {
            return false; // the file became shorter while it was read
        }
        m_left -= wanted;
        m_isDone = m_left == 0;
        m_ready = m_sealer ? m_sealer->seal(piece, m_isDone) : std::move(piece);
        m_readyAt = 0;
        return true;
    }

    zip_int64_t stat(void* data, zip_uint64_t length)
    {
        if (length < sizeof(zip_stat_t)) {
            zip_error_set(&m_error, ZIP_ER_INVAL, 0);
            return -1;
        }
        auto* stat = static_cast<zip_stat_t*>(data);
        zip_stat_init(stat);
        stat->size = static_cast<zip_uint64_t>(m_memberKey ? sealedSize(m_bytes) : m_bytes);
        stat->valid = ZIP_STAT_SIZE;
        return static_cast<zip_int64_t>(sizeof(zip_stat_t));
    }

    zip_int64_t failed()
    {
        zip_error_set(&m_error, ZIP_ER_READ, EIO);
        return -1;
    }

    std::unique_ptr<QIODevice> m_device;
    const qint64 m_bytes;
    const std::optional<QByteArray> m_memberKey;
    std::unique_ptr<Sealer> m_sealer;
    QByteArray m_ready;
    qsizetype m_readyAt = 0;
    qint64 m_left = 0;
    bool m_isDone = false;
    zip_error_t m_error;
};

zip_int64_t callback(void* source, void* data, zip_uint64_t length, zip_source_cmd_t command)
{
    return static_cast<Source*>(source)->answer(data, length, command);
}

} // namespace

zip_source* makeSource(zip* archive, std::unique_ptr<QIODevice> device, qint64 bytes,
                       const std::optional<QByteArray>& memberKey)
{
    auto source = std::make_unique<Source>(std::move(device), bytes, memberKey);
    zip_source* made = zip_source_function(archive, callback, source.get());
    if (made != nullptr) {
        (void)source.release(); // freed by its own command
    }
    return made;
}

} // namespace rozet::package
