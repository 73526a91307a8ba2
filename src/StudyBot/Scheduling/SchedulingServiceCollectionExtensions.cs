using Quartz;
using StudyBot.Core.Tracks;
using StudyBot.Hosting;

namespace StudyBot.Scheduling;

public static class SchedulingServiceCollectionExtensions
{
    /// <summary>
    /// Adds Quartz with its schedules in memory: they are made anew from the history at every start, so there is nothing to keep in step.
    /// Its clock is the container's.
    /// </summary>
    public static IServiceCollection AddScheduling(this IServiceCollection services) => services
        .AddQuartz(quartz => quartz.UseInMemoryStore())
        .AddQuartzHostedService(hosted =>
        {
            hosted.WaitForJobsToComplete = true;
            hosted.AwaitApplicationStarted = true; // There is no job before that, and the page comes first.
        })
        .AddSingleton<IAlarmClock, QuartzAlarmClock>()
        .AddSingleton<SchedulerPulse>()
        .AddSingleton<FirstStart>()
        .AddHostedService<AnswerPipelineHost>()
        .AddSingleton<Starter>()
        .AddHostedService(services => services.GetRequiredService<Starter>())
        .AddHostedService<BoardMenderHost>()
        .AddHostedService<CalibrationHost>();
}
