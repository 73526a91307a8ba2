using Xunit;

namespace StudyBot.Tests.Pictures;

/// <summary>A fact about real pictures; it needs the converter.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ConverterFactAttribute : FactAttribute
{
    public ConverterFactAttribute()
    {
        Skip = Requirement.SkipReason(ConverterProgram.Missing);
    }
}
