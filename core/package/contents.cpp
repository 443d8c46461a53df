// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/contents.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace rozet::package {

namespace {

constexpr qsizetype kLongestText = 1000;
constexpr qsizetype kLongestFileName = 200;
constexpr qint64 kLargestMember = qint64(1) << 42;

QString key(const char* name)
{
    return QString::fromLatin1(name);
}

QString text(const QUuid& id)
{
    return id.toString(QUuid::WithoutBraces);
}

tl::unexpected<Error> damaged(const QString& path, const QString& where, const QString& found)
{
    return failure(ErrorCode::PackageDamaged, path, where, found.left(kLongestText));
}

Result<MemberInfo> readMember(const QJsonObject& json, const QString& path)
{
    MemberInfo member;
    member.name = json.value(key("name")).toString();
    member.bytes = json.value(key("bytes")).toInteger(-1);
    member.sha256 = QByteArray::fromHex(json.value(key("sha256")).toString().toLatin1());
    if (!isMemberName(member.name) || member.bytes < 0 || member.bytes > kLargestMember ||
        member.sha256.size() != 32) {
        return damaged(path, key("members"), member.name);
    }
    if (member.name != key(kStudyName)) {
        member.recording = QUuid::fromString(json.value(key("recording")).toString());
        member.position = json.value(key("position")).toInt(-1);
        member.fileName = json.value(key("file")).toString();
        if (member.recording.isNull() || member.position < 0 || !isPlainFileName(member.fileName)) {
            return damaged(path, member.name, member.fileName);
        }
    }
    return member;
}

} // namespace

const MemberInfo* Contents::member(const QString& name) const
{
    const auto found = std::ranges::find(members, name, &MemberInfo::name);
    return found == members.end() ? nullptr : &*found;
}

QString mediaMemberName(qsizetype number)
{
    return QStringLiteral("media/%1").arg(number + 1, 4, 10, QLatin1Char('0'));
}

bool isMemberName(const QString& name)
{
    static const QRegularExpression media(QStringLiteral("\\Amedia/[0-9]{4,5}\\z"));
    return name == key(kStudyName) || media.match(name).hasMatch();
}

bool isPlainFileName(const QString& name)
{
    static const QRegularExpression refused(
        QStringLiteral("[/\\\\:*?\"<>|\\x{0}-\\x{1f}\\x{7f}\\x{202a}-\\x{202e}]"));
    return !name.trimmed().isEmpty() && name.size() <= kLongestFileName && !name.startsWith(u'.') &&
           !name.endsWith(u'.') && !name.endsWith(u' ') && !refused.match(name).hasMatch();
}

QByteArray contentsJson(const Contents& contents)
{
    QJsonArray members;
    for (const MemberInfo& member : contents.members) {
        QJsonObject json{{key("name"), member.name},
                         {key("bytes"), member.bytes},
                         {key("sha256"), QString::fromLatin1(member.sha256.toHex())}};
        if (!member.recording.isNull()) {
            json.insert(key("recording"), text(member.recording));
            json.insert(key("position"), member.position);
            json.insert(key("file"), member.fileName);
        }
        members.append(json);
    }
    const QJsonObject json{{key("package"), text(contents.package)},
                           {key("study"), text(contents.study)},
                           {key("title"), contents.studyTitle},
                           {key("coder"), QJsonObject{{key("id"), text(contents.coder)},
                                                      {key("name"), contents.coderName}}},
                           {key("made_ms"), contents.made.toMSecsSinceEpoch()},
                           {key("program"), contents.program},
                           {key("members"), members}};
    return QJsonDocument(json).toJson();
}

Result<Contents> readContents(const QByteArray& bytes, const QString& path)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject()) {
        return damaged(path, key(kContentsName), QStringLiteral("JSON"));
    }
    const QJsonObject json = document.object();
    const QJsonObject coder = json.value(key("coder")).toObject();
    Contents contents;
    contents.package = QUuid::fromString(json.value(key("package")).toString());
    contents.study = QUuid::fromString(json.value(key("study")).toString());
    contents.studyTitle = json.value(key("title")).toString();
    contents.coder = QUuid::fromString(coder.value(key("id")).toString());
    contents.coderName = coder.value(key("name")).toString();
    contents.made = QDateTime::fromMSecsSinceEpoch(json.value(key("made_ms")).toInteger(), Qt::UTC);
    contents.program = json.value(key("program")).toString();
    if (contents.package.isNull() || contents.study.isNull() || contents.coder.isNull() ||
        contents.coderName.size() > kLongestText || contents.studyTitle.size() > kLongestText ||
        contents.program.size() > kLongestText) {
        return damaged(path, key(kContentsName), {});
    }
    QSet<QString> names;
    const QJsonArray members = json.value(key("members")).toArray();
    for (const QJsonValue& value : members) {
        Result<MemberInfo> member = readMember(value.toObject(), path);
        if (!member) {
            return failure(member.error());
        }
        if (names.contains(member->name)) {
            return damaged(path, key("members"), member->name);
        }
        names.insert(member->name);
        contents.members.push_back(std::move(*member));
    }
    if (contents.members.empty() || contents.members.front().name != key(kStudyName)) {
        return damaged(path, key("members"), {});
    }
    return contents;
}

} // namespace rozet::package
