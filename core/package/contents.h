// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in a coder's package, as the package says itself. Format: docs/formats/package.md.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QUuid>

#include <vector>

namespace rozet::package {

inline constexpr int kFormatVersion = 1;
inline constexpr auto kManifestName = "manifest.json";
inline constexpr auto kContentsName = "contents.json";
inline constexpr auto kStudyName = "study.rozet";

/// A file that travels along.
struct MemberInfo
{
    QString name;      ///< "study.rozet", "media/0001"
    qint64 bytes = 0;  ///< unsealed
    QByteArray sha256; ///< 32 bytes, of what is unsealed
    QUuid recording;   ///< of media; else null
    int position = 0;  ///< which file of the recording, from 0
    QString fileName;  ///< what it is called outside, without a folder
};

struct Contents
{
    QUuid package; ///< of this package; every package has its own
    QUuid study;
    QString studyTitle;
    QUuid coder;
    QString coderName;
    QDateTime made;
    QString program;                 ///< "Rozet 0.1.0"
    std::vector<MemberInfo> members; ///< the study first

    [[nodiscard]] const MemberInfo* member(const QString& name) const;

    [[nodiscard]] bool hasMedia() const { return members.size() > 1; }
};

/// "media/0001" for 0.
[[nodiscard]] QString mediaMemberName(qsizetype number);
/// Whether a member may have this name.
[[nodiscard]] bool isMemberName(const QString& name);
/// Whether it is the name of a file and nothing more: no folder, nothing a system reads as more.
[[nodiscard]] bool isPlainFileName(const QString& name);

[[nodiscard]] QByteArray contentsJson(const Contents& contents);
/// Nothing that is not as it should be gets through. Fails with PackageDamaged.
[[nodiscard]] Result<Contents> readContents(const QByteArray& json, const QString& path);

} // namespace rozet::package
