// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a package, trusting nothing of it: only members with known names, stored as they are, as
// long as the package says and with the hash it says. Whatever is wrong, one error tells.
#pragma once

#include "core/base/progress.h"
#include "core/package/contents.h"

#include <memory>

namespace rozet::package {

/// Whether the file looks like a package: cheap, and no promise that it is whole.
[[nodiscard]] bool looksLikePackage(const QString& path);

class PackageReader
{
public:
    /// Fails with FileNotFound, FileNotReadable, PackageNotAPackage, PackageNewer, PackageDamaged,
    /// PackagePassphraseNeeded or PackagePassphraseWrong. Of a package that is not sealed the
    /// passphrase does not matter.
    [[nodiscard]] static Result<PackageReader> open(const QString& path, const QString& passphrase);

    PackageReader(PackageReader&&) noexcept;
    PackageReader& operator=(PackageReader&&) = delete;
    ~PackageReader();

    [[nodiscard]] const Contents& contents() const;
    [[nodiscard]] bool isSealed() const;

    /// Writes a member of the contents to a file that is not there yet; complete and as it was
    /// packed, or not there. before: bytes of work done already, of total, for the progress.
    [[nodiscard]] Done extract(const MemberInfo& member, const QString& path, Progress& progress,
                               qint64 before = 0, qint64 total = 0);

private:
    class Private;
    explicit PackageReader(std::unique_ptr<Private> d);
    std::unique_ptr<Private> m_d;
};

} // namespace rozet::package
