using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using StudyBot.Core.Judging.Licensing;

namespace StudyBot.Core.History.Configuration;

internal sealed class JudgeAgreementConverter() : ValueConverter<JudgeAgreement, string>(
    agreement => JsonSerializer.Serialize(agreement, StoredJsonContext.Default.JudgeAgreement),
    json => JsonSerializer.Deserialize(json, StoredJsonContext.Default.JudgeAgreement)!); // Never null: only measurements are stored.
