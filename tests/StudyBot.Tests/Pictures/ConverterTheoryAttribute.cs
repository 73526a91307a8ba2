using Xunit;

namespace StudyBot.Tests.Pictures;

/// <summary>A theory about real pictures; it needs the converter.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ConverterTheoryAttribute : TheoryAttribute
{
    public ConverterTheoryAttribute()
    {
        Skip = Requirement.SkipReason(ConverterProgram.Missing);
    }
}
