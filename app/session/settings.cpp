// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/settings.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace rozet::session {

namespace {

constexpr std::array kSettings{
    SettingSpec{"language", QMetaType::QString, ""},    // empty = that of the system
    SettingSpec{"theme", QMetaType::QString, "system"}, // system, light, dark
    SettingSpec{"window/geometry", QMetaType::QByteArray, ""},
    SettingSpec{"window/workspace", QMetaType::QString, "study"},
    SettingSpec{"study/splitter", QMetaType::QByteArray, ""},
    SettingSpec{"study/columns", QMetaType::QByteArray, ""},
    SettingSpec{"code/splitterColumns", QMetaType::QByteArray, ""},
    SettingSpec{"code/splitterLeft", QMetaType::QByteArray, ""},
    SettingSpec{"code/splitterRight", QMetaType::QByteArray, ""},
    SettingSpec{"code/listColumns", QMetaType::QByteArray, ""},
    SettingSpec{"code/rewindMs", QMetaType::Int, "0"},       // taken back at every pause
    SettingSpec{"code/laneOrder", QMetaType::QString, ""},   // ids of categories, one a line
    SettingSpec{"code/foldedLanes", QMetaType::QString, ""}, // the same
    SettingSpec{"code/followPlayhead", QMetaType::Bool, "true"},
    SettingSpec{"code/wholeSectors", QMetaType::Bool, "false"},
    SettingSpec{"player/volumePercent", QMetaType::Int, "100"},
    SettingSpec{"codebook/splitter", QMetaType::QByteArray, ""},
    SettingSpec{"compare/splitter", QMetaType::QByteArray, ""},
    SettingSpec{"compare/splitterTop", QMetaType::QByteArray, ""},
    SettingSpec{"compare/splitterList", QMetaType::QByteArray, ""},
    SettingSpec{"settle/borders", QMetaType::QString, "mean"},
    SettingSpec{"tally/measure", QMetaType::QString, "presence"},
    SettingSpec{"tally/by", QMetaType::QString, "recording"},
    SettingSpec{"tally/hideEmpty", QMetaType::Bool, "false"},
    SettingSpec{"guide/shown", QMetaType::Bool, "false"},
    SettingSpec{"folders/export", QMetaType::QString, ""},
    SettingSpec{"folders/media", QMetaType::QString, ""},
    SettingSpec{"folders/packages", QMetaType::QString, ""},
    SettingSpec{"folders/studies", QMetaType::QString, ""},
};

constexpr int kRecentMost = 10;

const SettingSpec& specOf(const char* key)
{
    const auto found = std::ranges::find_if(kSettings, [&](const SettingSpec& spec) {
        return QLatin1String(spec.key) == QLatin1String(key);
    });
    Q_ASSERT_X(found != kSettings.end(), "Settings", key);
    return *found;
}

QString cleanPath(const QString& path)
{
    return QDir::cleanPath(path);
}

} // namespace

Settings::Settings(const QString& path) : m_settings(path, QSettings::IniFormat) {}

Settings::Settings()
    : m_settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("rozet"),
                 QStringLiteral("rozet"))
{
}

std::span<const SettingSpec> Settings::all()
{
    return kSettings;
}

QString Settings::folder() const
{
    return QFileInfo(m_settings.fileName()).absolutePath();
}

QVariant Settings::value(const char* key) const
{
    const SettingSpec& spec = specOf(key);
    const QMetaType type(spec.type);
    QVariant stored = m_settings.value(QLatin1String(key));
    if (stored.isValid() && stored.convert(type)) {
        return stored;
    }
    QVariant fallback(QString::fromLatin1(spec.defaultText));
    fallback.convert(type);
    return fallback;
}

QString Settings::text(const char* key) const
{
    return value(key).toString();
}

bool Settings::flag(const char* key) const
{
    return value(key).toBool();
}

int Settings::number(const char* key) const
{
    return value(key).toInt();
}

QByteArray Settings::bytes(const char* key) const
{
    return value(key).toByteArray();
}

void Settings::set(const char* key, const QVariant& newValue)
{
    static_cast<void>(specOf(key));
    m_settings.setValue(QLatin1String(key), newValue);
}

std::vector<RecentStudy> Settings::recentStudies() const
{
    std::vector<RecentStudy> studies;
    const QStringList entries = m_settings.value(QStringLiteral("recent/paths")).toStringList();
    const QStringList titles = m_settings.value(QStringLiteral("recent/titles")).toStringList();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        studies.push_back({entries[i], titles.value(i)});
    }
    return studies;
}

namespace {

void writeRecent(QSettings& settings, const std::vector<RecentStudy>& studies)
{
    QStringList paths;
    QStringList titles;
    for (const RecentStudy& study : studies) {
        paths.append(study.path);
        titles.append(study.title);
    }
    settings.setValue(QStringLiteral("recent/paths"), paths);
    settings.setValue(QStringLiteral("recent/titles"), titles);
}

} // namespace

void Settings::rememberStudy(const RecentStudy& study)
{
    std::vector<RecentStudy> studies = recentStudies();
    std::erase_if(studies, [&](const RecentStudy& other) {
        return cleanPath(other.path) == cleanPath(study.path);
    });
    studies.insert(studies.begin(), study);
    if (studies.size() > kRecentMost) {
        studies.resize(kRecentMost);
    }
    writeRecent(m_settings, studies);
}

void Settings::forgetStudy(const QString& path)
{
    std::vector<RecentStudy> studies = recentStudies();
    std::erase_if(studies, [&](const RecentStudy& other) {
        return cleanPath(other.path) == cleanPath(path);
    });
    writeRecent(m_settings, studies);
}

void Settings::forgetAllStudies()
{
    writeRecent(m_settings, {});
}

QString Settings::coderOf(const QString& studyId) const
{
    return m_settings.value(QStringLiteral("coders/") + studyId).toString();
}

void Settings::rememberCoder(const QString& studyId, const QString& coderId)
{
    m_settings.setValue(QStringLiteral("coders/") + studyId, coderId);
}

QString Settings::viewOf(const QString& studyId, const QString& view) const
{
    return m_settings.value(QStringLiteral("views/%1-%2").arg(view, studyId)).toString();
}

void Settings::rememberView(const QString& studyId, const QString& view, const QString& how)
{
    m_settings.setValue(QStringLiteral("views/%1-%2").arg(view, studyId), how);
}

std::vector<std::pair<QString, QString>> Settings::changedKeys() const
{
    std::vector<std::pair<QString, QString>> changed;
    const QVariantMap stored = m_settings.value(QStringLiteral("keys/changed")).toMap();
    for (auto entry = stored.begin(); entry != stored.end(); ++entry) {
        changed.emplace_back(entry.key(), entry.value().toString());
    }
    return changed;
}

void Settings::setChangedKeys(const QString& actionId, const QString& keys)
{
    QVariantMap stored = m_settings.value(QStringLiteral("keys/changed")).toMap();
    if (keys.isNull()) {
        stored.remove(actionId);
    } else {
        stored.insert(actionId, keys);
    }
    m_settings.setValue(QStringLiteral("keys/changed"), stored);
}

} // namespace rozet::session
