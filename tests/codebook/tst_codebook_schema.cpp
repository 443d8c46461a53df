// SPDX-License-Identifier: GPL-3.0-or-later
// The schema and the reader say the same, and the shipped files follow both.
#include "codebook/codebook_json.h"
#include "codebook/codebook_keys.h"
#include "codebook/json_tree.h"
#include "codebook/reserved_keys.h"
#include "core/base/text_file.h"
#include "tests/codebook/small_codebook.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace rozet;
using namespace rozet::codebook;

namespace {

const QString kSchemaPath =
    QStringLiteral(ROZET_SOURCE_DIR "/codebook/library/codebook.schema.json");

std::set<QString> namesOf(const std::vector<CodebookKey>& keys, bool requiredOnly)
{
    std::set<QString> names;
    for (const CodebookKey& key : keys) {
        if (key.required || !requiredOnly) {
            names.insert(QString::fromLatin1(key.name));
        }
    }
    return names;
}

std::set<QString> texts(const JsonNode& list)
{
    std::set<QString> all;
    for (const JsonNode& item : list.items) {
        all.insert(item.text);
    }
    return all;
}

void compareKeys(const JsonNode& object, const std::vector<CodebookKey>& keys)
{
    std::set<QString> properties;
    for (const auto& [name, property] : object.member(QStringLiteral("properties"))->members) {
        properties.insert(name);
        QVERIFY2(property.member(QStringLiteral("description")) != nullptr ||
                     property.member(QStringLiteral("$ref")) != nullptr,
                 qPrintable(name));
    }
    QVERIFY(properties == namesOf(keys, false));
    QVERIFY(texts(*object.member(QStringLiteral("required"))) == namesOf(keys, true));
    QVERIFY(!object.member(QStringLiteral("additionalProperties"))->boolean);
}

/// Whether python3-jsonschema accepts the file; nothing when it is not installed.
std::optional<bool> validates(const QString& path)
{
    QProcess python;
    python.start(QStringLiteral("python3"),
                 {QStringLiteral("-c"),
                  QStringLiteral("import json,sys\n"
                                 "try:\n"
                                 " import jsonschema\n"
                                 "except ImportError:\n"
                                 " sys.exit(7)\n"
                                 "schema=json.load(open(sys.argv[1]))\n"
                                 "jsonschema.Draft202012Validator.check_schema(schema)\n"
                                 "v=jsonschema.Draft202012Validator(schema)\n"
                                 "e=list(v.iter_errors(json.load(open(sys.argv[2]))))\n"
                                 "[print(x.message) for x in e]\n"
                                 "sys.exit(1 if e else 0)\n"),
                  kSchemaPath, path});
    if (!python.waitForFinished(60000) || python.exitStatus() != QProcess::NormalExit ||
        python.exitCode() == 7) {
        return std::nullopt;
    }
    return python.exitCode() == 0;
}

} // namespace

class TestCodebookSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        const Result<QByteArray> file = readWholeFile(kSchemaPath);
        QVERIFY(file.has_value());
        const Result<JsonNode> tree = readJsonTree(*file, kSchemaPath);
        QVERIFY(tree.has_value());
        m_schema = *tree;
    }

    void keysAreThoseOfTheReader()
    {
        const JsonNode* defs = m_schema.member(QStringLiteral("$defs"));
        compareKeys(m_schema, codebookKeys());
        compareKeys(*defs->member(QStringLiteral("category")), categoryKeys());
        compareKeys(*defs->member(QStringLiteral("code")), codeKeys());
        compareKeys(*defs->member(QStringLiteral("value")), valueKeys());
        compareKeys(*defs->member(QStringLiteral("rose")), roseKeys());
        compareKeys(*defs->member(QStringLiteral("sector")), sectorKeys());
    }

    void wordsAreThoseOfTheReader()
    {
        std::set<QString> levels;
        for (const auto& [word, unused] : levelWords()) {
            levels.insert(QString::fromLatin1(word));
        }
        std::set<QString> kinds;
        for (const auto& [word, unused] : valueKindWords()) {
            kinds.insert(QString::fromLatin1(word));
        }
        const JsonNode* code = m_schema.member(QStringLiteral("$defs"))
                                   ->member(QStringLiteral("code"))
                                   ->member(QStringLiteral("properties"));
        const QString words = QStringLiteral("enum");
        QVERIFY(texts(*code->member(QStringLiteral("level"))->member(words)) == levels);
        QVERIFY(texts(*code->member(QStringLiteral("valueKind"))->member(words)) == kinds);
        const JsonNode* root = m_schema.member(QStringLiteral("properties"));
        const QString constant = QStringLiteral("const");
        QCOMPARE(root->member(QStringLiteral("format"))->member(constant)->text,
                 QString::fromLatin1(kCodebookFormatName));
        QCOMPARE_EQ(root->member(QStringLiteral("version"))->member(constant)->integer,
                    kCodebookFormatVersion);
    }

    void theKeyPatternLeavesThePlayerItsLetters()
    {
        const QRegularExpression pattern(m_schema.member(QStringLiteral("$defs"))
                                             ->member(QStringLiteral("code"))
                                             ->member(QStringLiteral("properties"))
                                             ->member(QStringLiteral("key"))
                                             ->member(QStringLiteral("pattern"))
                                             ->text);
        for (char16_t c = 0x20; c < 0x180; ++c) {
            const QString key{QChar(c)};
            QCOMPARE_EQ(pattern.match(key).hasMatch(), keyFit(key) == KeyFit::Free);
        }
    }

    void filesFollowTheSchema()
    {
        const QTemporaryDir folder;
        const QString written = folder.filePath(QStringLiteral("small.json"));
        QVERIFY(writeWholeFile(written, writeCodebook(smallCodebook())).has_value());
        const QString broken = folder.filePath(QStringLiteral("broken.json"));
        QByteArray bad = writeCodebook(smallCodebook());
        QVERIFY(
            writeWholeFile(broken, bad.replace("\"level\": \"recording\"", "\"level\": \"video\""))
                .has_value());
        const QString library = QStringLiteral(ROZET_SOURCE_DIR "/codebook/library/");
        for (const QString& path : {library + QStringLiteral("inhoud-vorm-relatie.json"),
                                    library + QStringLiteral("leary-rose.json"), written}) {
            const std::optional<bool> valid = validates(path);
            if (!valid) {
                QSKIP(
                    "python3-jsonschema is not installed: the shipped codebooks are NOT validated");
            }
            QVERIFY2(*valid, qPrintable(path));
        }
        QCOMPARE(validates(broken), std::optional(false));
    }

private:
    JsonNode m_schema;
};

QTEST_GUILESS_MAIN(TestCodebookSchema)

#include "tst_codebook_schema.moc"
