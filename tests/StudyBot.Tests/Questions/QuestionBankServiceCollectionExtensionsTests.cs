using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using StudyBot.Core.Questions;
using StudyBot.Questions;
using StudyBot.TestSupport;
using StudyBot.TestSupport.Questions;
using Xunit;

namespace StudyBot.Tests.Questions;

public sealed class QuestionBankServiceCollectionExtensionsTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public QuestionBankServiceCollectionExtensionsTests() => SampleBank.Write(_directory.Path);

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Started_host_offers_the_bank_of_the_configured_folder()
    {
        using var host = Host("Prompts:Directory", _directory.Path);

        await host.StartAsync();

        Assert.Single(host.Services.GetRequiredService<IQuestionBank>().Current.Questions);
        await host.StopAsync();
    }

    [Fact]
    public async Task Host_does_not_start_with_a_broken_bank()
    {
        File.Delete(Path.Combine(_directory.Path, SampleBank.RubricPath));
        using var host = Host("Prompts:Directory", _directory.Path);

        await Assert.ThrowsAsync<StartupException>(() => host.StartAsync());
    }

    [Fact]
    public async Task Misspelt_setting_is_not_ignored()
    {
        using var host = Host("Prompts:Directroy", _directory.Path);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync());

        Assert.Contains("Directroy", exception.ToString());
    }

    private static IHost Host(string key, string value)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection([new(key, value)]);
        builder.Services.AddQuestionBank(builder.Configuration);
        return builder.Build();
    }
}
