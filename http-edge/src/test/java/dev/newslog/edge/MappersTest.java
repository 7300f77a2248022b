package dev.newslog.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who answers first where the problem library has a mapper too.
class MappersTest {

    @ParameterizedTest
    @ValueSource(classes = {AuthenticationProblems.class, UnexpectedProblems.class})
    void ours_stand_before_the_librarys(Class<?> mappers) {
        assertThat(Arrays.stream(mappers.getDeclaredMethods())
                        .map(method -> method.getAnnotation(ServerExceptionMapper.class))
                        .filter(Objects::nonNull)
                        .map(ServerExceptionMapper::priority))
                .isNotEmpty()
                .containsOnly(Problems.BEFORE_THE_LIBRARY);
    }
}
